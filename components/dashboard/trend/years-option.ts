import type { EChartsCoreOption } from "echarts/core";
import { fontFamily, type Palette } from "@/components/theme/tokens";
import { labelSize } from "./trend-facts";

/** One year: its twelve months, null where there is no figure, and whether it is the one on screen. */
export type YearLine = {
  year: string;
  values: readonly (number | null)[];
  isCurrent: boolean;
};

export type YearsFacts = {
  /** Oldest first. */
  lines: readonly YearLine[];
  palette: Palette;
  isCalm: boolean;
  scale: number;
  /** Which of the twelve months is on screen, from 0 on. */
  current: number;
  monthLabel: (index: number) => string;
  valueLabel: (value: number) => string;
};

const faint = [0.35, 0.65] as const;

/** The same months of several years, one line a year: what comes back every year is told from what is new. */
export function yearsOption(facts: YearsFacts): EChartsCoreOption {
  const { lines, palette, isCalm, scale, monthLabel, valueLabel } = facts;
  const text = { color: palette.muted, fontSize: labelSize * scale };
  const values = lines.flatMap((line) =>
    line.values.filter((value) => value !== null),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.12, 0.2);
  return {
    animation: !isCalm,
    animationDuration: 180,
    textStyle: { fontFamily, ...text },
    grid: [
      {
        left: 46 * scale,
        right: 44 * scale,
        top: 12 * scale,
        bottom: 24 * scale,
      },
    ],
    xAxis: [
      {
        type: "category",
        data: Array.from({ length: 12 }, (_, index) => monthLabel(index)),
        boundaryGap: true,
        axisLine: { lineStyle: { color: palette["line-strong"] } },
        axisTick: { show: false },
        axisLabel: { ...text, interval: 0, hideOverlap: true },
      },
    ],
    yAxis: [
      {
        type: "value",
        scale: true,
        min: Math.max(0, low - room),
        max: high + room,
        splitNumber: 2,
        splitLine: { lineStyle: { color: palette.line } },
        axisLabel: {
          ...text,
          showMinLabel: false,
          showMaxLabel: false,
          formatter: (value: number) => valueLabel(value),
        },
      },
    ],
    series: lines.map((line, index) =>
      lineOf(
        facts,
        line,
        index,
        labelShift(lines, line, high - low + 2 * room),
      ),
    ),
  };
}

/** Names of years whose lines end closer than this share of the height would lie on one another. */
const tooClose = 0.15;
const labelStep = 12;

const endOf = ({ values }: YearLine) => {
  const month = values.findLastIndex((value) => value !== null);
  return { month, value: values[month] ?? 0 };
};

/** How far the name of a line moves down (up where it is negative), so that those which end at nearly the same place stand under one another. */
export function labelShift(
  lines: readonly YearLine[],
  line: YearLine,
  span: number,
): number {
  const end = endOf(line);
  const near = lines
    .filter((one) => {
      const { month, value } = endOf(one);
      return (
        month === end.month && Math.abs(value - end.value) < tooClose * span
      );
    })
    .toSorted((a, b) => endOf(b).value - endOf(a).value);
  return (near.indexOf(line) - (near.length - 1) / 2) * labelStep;
}

function lineOf(
  { lines, palette, scale, current }: YearsFacts,
  { year, values, isCurrent }: YearLine,
  index: number,
  shift: number,
) {
  const age = lines.length - 1 - index;
  const color = isCurrent ? palette.accent : palette.muted;
  const last = values.findLastIndex((value) => value !== null);
  return {
    type: "line",
    connectNulls: false,
    symbol: "circle",
    data: values.map((value, month) => ({
      value,
      symbolSize: (isCurrent && month === current ? 9 : 4) * scale,
      label: {
        show: month === last,
        formatter: year,
        position: "right",
        offset: [0, shift * scale],
        color: isCurrent ? palette.ink : palette.muted,
        fontSize: labelSize * scale,
        fontWeight: isCurrent ? 600 : 400,
      },
    })),
    itemStyle: { color, opacity: isCurrent ? 1 : (faint[2 - age] ?? 0.65) },
    lineStyle: {
      color,
      width: (isCurrent ? 2.5 : 1.5) * scale,
      type: age === 2 ? [2 * scale, 3 * scale] : "solid",
      opacity: isCurrent ? 1 : (faint[2 - age] ?? 0.65),
    },
    emphasis: { disabled: true },
  };
}
