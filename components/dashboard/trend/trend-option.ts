import type { EChartsCoreOption } from "echarts/core";
import { roundedValueOf } from "@/lib/core/catalogue/states";
import { labelSize, type TrendFacts } from "./trend-facts";
import { boundOf } from "@/lib/core/text/bounds";
import { fontFamily } from "@/components/theme/tokens";
import {
  markSeries,
  missingSeries,
  shareSeries,
  turnSeries,
} from "./trend-bars";
import {
  baselineSeries,
  intervalSeries,
  limitSeries,
  targetSeries,
  valueSeries,
} from "./trend-lines";

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
      { left: 46, right: 14, top: 10, bottom: 42 },
      { left: 46, right: 14, height: 14, bottom: 22 },
    ].map((edges) => scaled(edges, scale)),
    xAxis: [monthAxis(facts, 0), monthAxis(facts, 1)],
    yAxis: [valueAxis(facts), shareAxis()],
    series: [
      ...intervalSeries(facts),
      ...baselineSeries(facts),
      ...targetSeries(facts),
      valueSeries(facts),
      ...limitSeries(facts),
      shareSeries(facts),
      missingSeries(facts),
      ...markSeries(facts),
      ...turnSeries(facts),
    ],
  };
}

function scaled(edges: Record<string, number>, scale: number) {
  return Object.fromEntries(
    Object.entries(edges).map(([side, pixels]) => [side, pixels * scale]),
  );
}

function monthAxis(facts: TrendFacts, grid: number) {
  const { points, monthLabel, palette, isNarrow, scale, seasonMonths } = facts;
  const isLower = grid === 1;
  const named = isNarrow ? ["01", "07"] : ["01", "04", "07", "10"];
  return {
    type: "category",
    gridIndex: grid,
    data: points.map(({ month }) => month),
    boundaryGap: true,
    axisLine: { show: isLower, lineStyle: { color: palette["line-strong"] } },
    axisTick: { show: false },
    // Months with a season stand on a ground of their own.
    splitArea: {
      show: !isLower,
      interval: 0,
      areaStyle: {
        color: points.map(({ month }) =>
          seasonMonths.has(month) ? palette.sunken : "transparent",
        ),
      },
    },
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
  const { indicator, points, valueLabel, palette, scale } = facts;
  const values = points.flatMap(
    (point) =>
      roundedValueOf(indicator, point) ??
      boundOf(indicator, point)?.value ??
      [],
  );
  const goals = [...facts.targets, facts.baseline?.value ?? null];
  const all = [...values, ...goals.filter((goal) => goal !== null)];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = Math.max((high - low) * 0.12, 0.2);
  // The label of the starting point stands under its line.
  const below = facts.baseline?.value === low ? 2 * room : room;
  return {
    type: "value",
    gridIndex: 0,
    scale: true,
    min: Math.max(0, low - below),
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
