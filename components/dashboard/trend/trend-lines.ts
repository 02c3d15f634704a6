import type { SeriesPoint } from "@/lib/figures/contract";
import { roundedValueOf, stateOf } from "@/lib/core/catalogue/states";
import { shownValue } from "@/lib/core/domain/shown-number";
import type { Interval } from "@/lib/core/statistics/share-interval";
import { boundOf } from "@/lib/core/text/bounds";
import { fontFamily } from "@/components/theme/tokens";
import { labelSize, type TrendFacts } from "./trend-facts";

/** A level at the height of the number that is shown for it: what reads like the target lies on its line. */
function heightOf({ indicator }: TrendFacts, value: number): number {
  return shownValue(indicator.unit, value);
}

export function valueSeries(facts: TrendFacts) {
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
export function limitSeries({ points, indicator, palette, scale }: TrendFacts) {
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

/** A dashed line at the height that is to be reached, a step a year, with its number at the beginning of each step. */
export function targetSeries(facts: TrendFacts) {
  const { targets, targetLabel, palette, scale } = facts;
  if (targets.every((target) => target === null)) return [];
  return [
    {
      ...plainLine(facts),
      step: "middle",
      data: targets.map((target, index) => ({
        value: target === null ? null : heightOf(facts, target),
        label: {
          show: beginsStep(targets, index),
          formatter: target === null ? "" : targetLabel(target),
        },
      })),
      lineStyle: {
        color: palette.ink,
        type: [5 * scale, 4 * scale],
        width: 1.25 * scale,
      },
      label: { ...lineLabel(facts), color: palette.ink },
    },
  ];
}

/** A step has its number where it begins, if it is long enough for the letters; one that is cut by the edge of the drawing may be too short. */
const shortestNamed = 5;

function beginsStep(
  targets: readonly (number | null)[],
  index: number,
): boolean {
  const target = targets[index] ?? null;
  if (target === null || target === (targets[index - 1] ?? null)) return false;
  const step = targets.slice(index, index + shortestNamed);
  const isLong =
    step.length === shortestNamed && step.every((one) => one === target);
  const isOnly = targets.every((one) => one === null || one === target);
  return isLong || isOnly;
}

/** So many months lie under the letters of the label. */
const underLabel = 8;

/**
 * Where the letters of a line lie over no figure and no target: from which month on, and on which side of it. All that is drawn there lies on the other side, as
 * far off as anywhere. The last figure, which is the one to read, stays free.
 */
function freestPlace(
  { points, targets, indicator }: TrendFacts,
  height: number,
): { at: number; side: "above" | "below" } {
  let best = { at: 0, side: "above" as "above" | "below", room: -Infinity };
  const last = Math.max(1, points.length - underLabel);
  for (let at = 0; at < last; at += 1) {
    const months = points.slice(at, at + underLabel);
    const drawn = [
      ...months.flatMap((point) => roundedValueOf(indicator, point) ?? []),
      ...targets.slice(at, at + underLabel).filter((one) => one !== null),
    ].map((value) => value - height);
    const room = {
      below: Math.min(...drawn),
      above: Math.min(...drawn.map((apart) => -apart)),
    };
    for (const side of ["below", "above"] as const)
      if (room[side] > best.room) best = { at, side, room: room[side] };
  }
  return best;
}

/** A dotted line where the path of targets starts. */
export function baselineSeries(facts: TrendFacts) {
  const { points, baseline, palette, scale } = facts;
  if (baseline === null) return [];
  const height = heightOf(facts, baseline.value);
  const { at, side } = freestPlace(facts, height);
  return [
    {
      ...plainLine(facts),
      data: points.map((_, index) => ({
        value: height,
        label: { show: index === at, formatter: baseline.label },
      })),
      lineStyle: {
        color: palette.muted,
        type: [1.5 * scale, 3 * scale],
        width: 1.25 * scale,
      },
      label: {
        ...lineLabel(facts),
        color: palette.muted,
        offset: [-8 * scale, (side === "below" ? 9 : -9) * scale],
      },
    },
  ];
}

/** A band between the limits in which each figure lies: the lower one unseen, the width stacked upon it. */
export function intervalSeries(facts: TrendFacts) {
  const { intervals, palette } = facts;
  if (intervals.every((interval) => interval === null)) return [];
  const band = (at: (interval: Interval) => number, opacity: number) => ({
    ...plainLine(facts),
    stack: "interval",
    stackStrategy: "all",
    lineStyle: { opacity: 0 },
    areaStyle: { color: palette.accent, opacity },
    data: intervals.map((interval) =>
      interval === null ? null : at(interval),
    ),
  });
  return [band(({ from }) => from, 0), band(({ from, to }) => to - from, 0.14)];
}

/** A line that only shows: nothing is said over it, and it has no points. */
function plainLine({ scale }: TrendFacts) {
  return {
    type: "line",
    xAxisIndex: 0,
    yAxisIndex: 0,
    silent: true,
    animation: false,
    connectNulls: false,
    symbol: "circle",
    symbolSize: 0.01 * scale,
    emphasis: { disabled: true },
  };
}

function lineLabel({ palette, scale }: TrendFacts) {
  return {
    position: "right",
    offset: [-8 * scale, -9 * scale],
    fontSize: labelSize * scale,
    fontFamily,
    textBorderColor: palette.surface,
    textBorderWidth: 3 * scale,
  };
}
