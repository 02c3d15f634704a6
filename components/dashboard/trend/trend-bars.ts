import { reportedShare } from "@/lib/core/catalogue/states";
import { fontFamily } from "@/components/theme/tokens";
import type { TrendFacts } from "./trend-facts";

const barWidth = "64%";

export function shareSeries({ points, palette, current }: TrendFacts) {
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

export function missingSeries({ points, palette }: TrendFacts) {
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
export function markSeries({
  points,
  markedMonths,
  palette,
  scale,
}: TrendFacts) {
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

/** A sign over the first month that counts from another source: what lies on its two sides was not counted in the same way. */
export function turnSeries({ points, turnMonths, palette, scale }: TrendFacts) {
  if (points.every(({ month }) => !turnMonths.has(month))) return [];
  return [
    {
      type: "line",
      xAxisIndex: 1,
      yAxisIndex: 1,
      silent: true,
      animation: false,
      connectNulls: false,
      symbol: "circle",
      symbolSize: 0.01,
      lineStyle: { opacity: 0 },
      label: {
        show: true,
        formatter: "≠",
        position: "top",
        color: palette.ink,
        fontSize: 13 * scale,
        fontFamily,
      },
      data: points.map(({ month }) => (turnMonths.has(month) ? 1 : null)),
      emphasis: { disabled: true },
    },
  ];
}
