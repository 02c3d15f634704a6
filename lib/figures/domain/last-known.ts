import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownValueOf } from "@/lib/core/catalogue/states";
import type { Month } from "@/lib/core/domain/month-steps";

/** The latest of some figures before a month that says a number; null where none does. Words are never taken for a number, nor is the month itself. */
export function lastKnown<
  Point extends { month: Month } & Parameters<typeof shownValueOf>[1],
>(
  indicator: IndicatorEntry,
  points: readonly Point[],
  before: Month,
): Point | null {
  const known = points
    .filter(
      (point) =>
        point.month < before && shownValueOf(indicator, point) !== undefined,
    )
    .toSorted((a, b) => (a.month < b.month ? 1 : -1));
  return known[0] ?? null;
}
