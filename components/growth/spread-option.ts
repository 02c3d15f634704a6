import type { EChartsCoreOption } from "echarts/core";
import type { SpreadStep } from "@/lib/growth/domain/growth-spread";
import { fontFamily, type Palette } from "@/components/theme/tokens";

export type SpreadFacts = {
  palette: Palette;
  steps: readonly SpreadStep[];
  /** A z, and the percentage in the step around it. */
  curve: readonly (readonly [z: number, share: number])[];
  isCalm: boolean;
  /** On a narrow chart only every other z is named. */
  isNarrow: boolean;
  /** How much larger than on a desk it is drawn. */
  scale: number;
  zLabel: (z: number) => string;
  shareLabel: (share: number) => string;
};

const labelSize = 12;
const limits = [-3, -2] as const;

/** Bars of the children in half standard deviations, WHO's curve over them, and the lines below which a child is counted. */
export function spreadOption(facts: SpreadFacts): EChartsCoreOption {
  const { palette, isCalm, scale } = facts;
  const top = highest(facts);
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
      {
        left: 44 * scale,
        right: 8 * scale,
        top: 24 * scale,
        bottom: 26 * scale,
      },
    ],
    xAxis: [stepAxis(facts), zAxis(facts)],
    yAxis: [shareAxis(facts, top)],
    series: [
      barSeries(facts, top),
      ...limits.map((z) => limitSeries(facts, z, top)),
      curveSeries(facts),
    ],
  };
}

/** High enough for bars and curve. It is the next even percentage, so that the axis ends on a label. */
function highest({ steps, curve }: SpreadFacts): number {
  const shares = [
    ...steps.flatMap(({ share }) => share ?? []),
    ...curve.map(([, s]) => s),
  ];
  return Math.ceil(Math.max(...shares) / 5) * 5;
}

function stepAxis({ steps }: SpreadFacts) {
  return {
    type: "category",
    gridIndex: 0,
    data: steps.map(({ from }) => from),
    show: false,
  };
}

function zAxis({ palette, isNarrow, scale, zLabel }: SpreadFacts) {
  return {
    type: "value",
    gridIndex: 0,
    position: "bottom",
    min: -6,
    max: 6,
    interval: isNarrow ? 2 : 1,
    axisLine: {
      show: true,
      onZero: false,
      lineStyle: { color: palette["line-strong"] },
    },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: palette.muted,
      fontSize: labelSize * scale,
      formatter: zLabel,
    },
  };
}

function shareAxis({ palette, scale, shareLabel }: SpreadFacts, top: number) {
  return {
    type: "value",
    gridIndex: 0,
    min: 0,
    max: top,
    interval: top > 30 ? 10 : 5,
    // The axis line is hidden: beside an axis of values it would be at z 0, through the middle of the drawing.
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: {
      color: palette.muted,
      fontSize: labelSize * scale,
      formatter: shareLabel,
    },
  };
}

/** The height of a bar of which nothing is known, as a share of the axis: enough to see its dots, and the same for all. */
const unknownHeight = 0.05;

/** Dots, as everywhere for what is hidden: it is neither zero nor measured. */
function unknownStyle(palette: Palette) {
  return {
    color: palette.surface,
    borderColor: palette["line-strong"],
    borderType: "dotted",
    borderWidth: 1,
    decal: {
      symbol: "circle",
      symbolSize: 0.6,
      color: palette.muted,
      dashArrayX: [5, 5],
      dashArrayY: [5, 2],
    },
  };
}

function barSeries({ steps, palette }: SpreadFacts, top: number) {
  return {
    type: "bar",
    xAxisIndex: 0,
    yAxisIndex: 0,
    barWidth: "88%",
    data: steps.map(({ to, share }) => ({
      value: share ?? top * unknownHeight,
      itemStyle:
        share === null
          ? unknownStyle(palette)
          : { color: barColour(to, palette) },
    })),
    emphasis: { disabled: true },
  };
}

/** Bars below the lines have the colours of worse classes. The lines say the same without colour. */
function barColour(to: number, palette: Palette): string {
  if (to <= -3) return palette["down-5"];
  return to <= -2 ? palette["down-4"] : palette["up-3"];
}

function curveSeries({ curve, palette, scale }: SpreadFacts) {
  return {
    type: "line",
    xAxisIndex: 1,
    yAxisIndex: 0,
    silent: true,
    symbol: "none",
    data: curve,
    lineStyle: { color: palette.ink, width: 1.75 * scale },
    emphasis: { disabled: true },
  };
}

/** A dashed line over the whole height, with its name at the top. */
function limitSeries(facts: SpreadFacts, z: number, top: number) {
  const { palette, scale, zLabel } = facts;
  return {
    type: "line",
    xAxisIndex: 1,
    yAxisIndex: 0,
    silent: true,
    animation: false,
    symbol: "circle",
    symbolSize: 0.01,
    data: [{ value: [z, 0] }, { value: [z, top], label: { show: true } }],
    lineStyle: { color: palette.ink, type: [5, 4], width: 1.25 * scale },
    label: {
      show: false,
      formatter: zLabel(z),
      position: "top",
      color: palette.ink,
      fontSize: labelSize * scale,
      fontFamily,
    },
    emphasis: { disabled: true },
  };
}
