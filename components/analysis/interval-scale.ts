import type { RankedRow } from "@/lib/analysis/contract";

/** The scale of the intervals: where a value stands, 0 to 1, and its two ends in the unit of the indicator. */
export type IntervalScale = {
  from: number;
  to: number;
  at: (value: number) => number;
};

/**
 * From the lowest to the highest end of the intervals, the target inside: figures of a ranking often lie close together, and on a scale from zero their
 * intervals would be dots. So a figure is a point on a line and no bar, whose length would say something else. Whole units at the ends.
 */
export function intervalScale(ranked: readonly RankedRow[]): IntervalScale {
  const values = ranked.flatMap(({ interval, target }) => [
    interval.from,
    interval.to,
    ...(target ? [target.value] : []),
  ]);
  const from = Math.floor(Math.min(...values));
  const to = Math.max(from + 1, Math.ceil(Math.max(...values)));
  const at = (value: number) =>
    Math.min(1, Math.max(0, (value - from) / (to - from)));
  return { from, to, at };
}
