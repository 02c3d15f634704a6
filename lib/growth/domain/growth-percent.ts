import { shownDifference } from "@/lib/core/domain/shown-number";

/** Percent, unrounded; null if a count is not known or hidden, or if the denominator is zero. */
export function percentOf(
  part: number | null,
  whole: number | null,
): number | null {
  return part === null || whole === null || whole === 0
    ? null
    : (part / whole) * 100;
}

/** From percentage a to b, in points: the difference of the two as they are shown; null if one of them is missing. */
export function differenceOf(
  a: number | null,
  b: number | null,
): number | null {
  return a === null || b === null ? null : shownDifference("percent", b, a);
}

/** The sum; null if one of the counts is hidden. */
export function sumKnown(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );
}
