import {
  roundShown,
  shownDifference,
  type ShownUnit,
} from "@/lib/core/domain/shown-number";
import { leastDifference, quantileOf } from "@/lib/core/statistics/classes";
import type { Band, Spread } from "./bands";

/** From which size on a difference is more than none, and from which on it is large; in the unit, with one decimal. */
export type DifferenceEdges = { some: number; large: number };

/**
 * The classes of a difference, the same on both sides of zero. Nearly none is what chance alone does between two figures of usual size (leastDifference). Large is a quarter of how far apart the areas lie (the middle eight tenths of the figures over all months), so
 * that the classes hold still while time moves. Of two indicators both are taken from the wider one.
 */
export function differenceEdges(
  unit: ShownUnit & ("percent" | "per-posyandu"),
  spreads: readonly Spread[],
): DifferenceEdges {
  const some = Math.max(
    ...spreads.map(({ tally, typical }) =>
      leastDifference(unit, tally, typical),
    ),
  );
  const wide = Math.max(
    ...spreads.map(
      ({ tally }) => quantileOf(tally, 0.9) - quantileOf(tally, 0.1),
    ),
  );
  return { some, large: Math.max(roundShown(wide / 4, 1), 2 * some) };
}

/** The class of a difference, as it is shown: 1 and 2 below zero, 3 about zero, 4 and 5 above. */
export function differenceBand(
  unit: ShownUnit,
  { some, large }: DifferenceEdges,
  difference: number,
): Band {
  const isAtLeast = (edge: number) =>
    shownDifference(unit, Math.abs(difference), edge) >= 0;
  if (!isAtLeast(some)) return 3;
  if (difference > 0) return isAtLeast(large) ? 5 : 4;
  return isAtLeast(large) ? 1 : 2;
}
