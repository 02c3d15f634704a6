import type { EChartsCoreOption } from "echarts/core";
import type { SeriesPoint } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import {
  reportedShare,
  roundedValueOf,
  stateOf,
} from "@/lib/core/catalogue/states";
import { shownValue } from "@/lib/core/domain/shown-number";
import { boundOf } from "@/lib/core/text/bounds";
import { fontFamily, type Palette } from "@/components/theme/tokens";

export type TrendFacts = {
  indicator: IndicatorEntry;
  palette: Palette;
  points: readonly SeriesPoint[];
  target: number | null;
  targetLabel: string;
  /** The month on screen. */
  current: string;
  isCalm: boolean;
  /** How much larger than on a desk letters, lines and edges are drawn. */
  scale: number;
  /** Where the drawing shares its width: half as many months are named. */
  isNarrow: boolean;
  /** Months of which something was said. */
  markedMonths: ReadonlySet<string>;
  monthLabel: (month: string) => string;
  valueLabel: (value: number) => string;
};

const labelSize = 12;

/** A level at the height of the number that is shown for it: what reads like the target lies on its line. */
function heightOf({ indicator }: TrendFacts, value: number): number {
  return shownValue(indicator.unit, value);
}

/** Two drawings over one row of months: the figure with its target, and how much of the registry stands behind it. */
export function trendOption(facts: TrendFacts): EChartsCoreOption {
  const { palette, isCalm, scale } = facts;
  return {
    animation: !isCalm,
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: {
      fontFamily,
      fontSize: labelSize * scale,
      color: palette.muted,
    },
    grid: [
      { left: 46, right: 14, top: 12, bottom: 52 },
      { left: 46, right: 14, height: 22, bottom: 24 },
    ].map((edges) => scaled(edges, scale)),
    xAxis: [monthAxis(facts, 0), monthAxis(facts, 1)],
    yAxis: [valueAxis(facts), shareAxis()],
    series: [
      ...targetSeries(facts),
      valueSeries(facts),
      ...limitSeries(facts),
      shareSeries(facts),
      missingSeries(facts),
      ...markSeries(facts),
    ],
  };
}

function scaled(edges: Record<string, number>, scale: number) {
  return Object.fromEntries(
    Object.entries(edges).map(([side, pixels]) => [side, pixels * scale]),
  );
}

function monthAxis(facts: TrendFacts, grid: number) {
  const { points, monthLabel, palette, isNarrow, scale } = facts;
  const isLower = grid === 1;
  const named = isNarrow ? ["01", "07"] : ["01", "04", "07", "10"];
  return {
    type: "category",
    gridIndex: grid,
    data: points.map(({ month }) => month),
    boundaryGap: true,
    axisLine: { show: isLower, lineStyle: { color: palette["line-strong"] } },
    axisTick: { show: false },
    axisLabel: {
      show: isLower,
      color: palette.muted,
      fontSize: labelSize * scale,
      interval: (index: number) =>
        named.includes(points[index]?.month.slice(5) ?? ""),
      formatter: monthLabel,
    },
  };
}

function valueAxis(facts: TrendFacts) {
  const { indicator, points, target, valueLabel, palette, scale } = facts;
  const values = points.flatMap(
    (point) =>
      roundedValueOf(indicator, point) ??
      boundOf(indicator, point)?.value ??
      [],
  );
  const all = target === null ? values : [...values, target];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = Math.max((high - low) * 0.12, 0.2);
  return {
    type: "value",
    gridIndex: 0,
    scale: true,
    min: Math.max(0, low - room),
    max: high + 2 * room,
    splitNumber: 2,
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: {
      color: palette.muted,
      fontSize: labelSize * scale,
      showMinLabel: false,
      showMaxLabel: false,
      formatter: (value: number) => valueLabel(value),
    },
  };
}

function shareAxis() {
  return { type: "value", gridIndex: 1, min: 0, max: 1, show: false };
}

function valueSeries(facts: TrendFacts) {
  const { points, palette, current, indicator, scale } = facts;
  return {
    type: "line",
    xAxisIndex: 0,
    yAxisIndex: 0,
    // A month without a report, or in which a posyandu did not open, is a gap, never a line drawn through.
    connectNulls: false,
    data: points.map((point) => ({
      value: roundedValueOf(indicator, point) ?? null,
      symbol: "circle",
      symbolSize: (point.month === current ? 9 : 5) * scale,
      itemStyle: symbolStyle(facts, point, point.month === current),
    })),
    lineStyle: { color: palette.accent, width: 2 * scale },
    emphasis: { disabled: true },
  };
}

/** Months whose figure is hidden: an arrow at the limit that is known, pointing to where the figure lies. No line leads there. */
function limitSeries({ points, indicator, palette, scale }: TrendFacts) {
  const bounds = points.map((point) =>
    point.value === undefined ? boundOf(indicator, point) : null,
  );
  if (bounds.every((bound) => bound === null)) return [];
  return [
    {
      type: "line",
      xAxisIndex: 0,
      yAxisIndex: 0,
      connectNulls: false,
      symbol: "triangle",
      symbolSize: [9 * scale, 7 * scale],
      lineStyle: { opacity: 0 },
      itemStyle: {
        color: palette.surface,
        borderColor: palette.accent,
        borderWidth: 1.5 * scale,
      },
      data: bounds.map((bound) =>
        bound === null
          ? null
          : {
              value: bound.value,
              symbolRotate: bound.side === "below" ? 180 : 0,
            },
      ),
      emphasis: { disabled: true },
    },
  ];
}

/** Months of which too few reported are drawn hollow. */
function symbolStyle(
  { palette, indicator, scale }: TrendFacts,
  point: SeriesPoint,
  isCurrent: boolean,
) {
  const isThin = stateOf(indicator, point) === "incomplete";
  return {
    color: isThin ? palette.surface : palette.accent,
    borderColor: isCurrent ? palette.ink : palette.accent,
    borderWidth: isThin || isCurrent ? 1.5 * scale : 0,
  };
}

/** A dashed line over all months, named at its beginning. */
function targetSeries(facts: TrendFacts) {
  const { points, target, targetLabel, palette, scale } = facts;
  if (target === null) return [];
  return [
    {
      type: "line",
      xAxisIndex: 0,
      yAxisIndex: 0,
      silent: true,
      animation: false,
      symbol: "circle",
      symbolSize: 0.01,
      data: points.map((_, index) => ({
        value: heightOf(facts, target),
        label: { show: index === 0 },
      })),
      lineStyle: {
        color: palette.ink,
        type: [5 * scale, 4 * scale],
        width: 1.25 * scale,
      },
      label: {
        formatter: targetLabel,
        position: "right",
        offset: [-8 * scale, -9 * scale],
        color: palette.ink,
        fontSize: labelSize * scale,
        fontFamily,
        textBorderColor: palette.surface,
        textBorderWidth: 3 * scale,
      },
      emphasis: { disabled: true },
    },
  ];
}

const barWidth = "64%";

function shareSeries({ points, palette, current }: TrendFacts) {
  return {
    type: "bar",
    xAxisIndex: 1,
    yAxisIndex: 1,
    stack: "registry",
    barWidth,
    cursor: "pointer",
    data: points.map((point) => ({
      value: reportedShare(point.coverage),
      itemStyle: {
        color: palette.accent,
        opacity: point.month === current ? 1 : 0.55,
      },
    })),
    emphasis: { disabled: true },
  };
}

function missingSeries({ points, palette }: TrendFacts) {
  return {
    type: "bar",
    xAxisIndex: 1,
    yAxisIndex: 1,
    stack: "registry",
    barWidth,
    cursor: "pointer",
    data: points.map((point) => 1 - reportedShare(point.coverage)),
    itemStyle: {
      color: palette.sunken,
      decal: {
        symbol: "rect",
        color: palette.hatch,
        dashArrayX: [1, 0],
        dashArrayY: [1.5, 4],
        rotation: -Math.PI / 4,
      },
    },
    emphasis: { disabled: true },
  };
}

/** A small diamond over the months of which something was said; the words themselves stand in the note and in the table. */
function markSeries({ points, markedMonths, palette, scale }: TrendFacts) {
  if (points.every(({ month }) => !markedMonths.has(month))) return [];
  return [
    {
      type: "line",
      xAxisIndex: 1,
      yAxisIndex: 1,
      silent: true,
      animation: false,
      connectNulls: false,
      symbol: "diamond",
      symbolSize: 9 * scale,
      symbolOffset: [0, -8 * scale],
      lineStyle: { opacity: 0 },
      itemStyle: { color: palette.caution },
      data: points.map(({ month }) => (markedMonths.has(month) ? 1 : null)),
      emphasis: { disabled: true },
    },
  ];
}
