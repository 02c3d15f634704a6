import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";

/** Years that a path may name: from the first survey of the catalogue's figures to the horizon of the national plans. */
export const firstYear = 2015;
export const lastYear = 2045;

/** The largest value of a target, in the unit of its indicator. */
export function largestTarget({ unit }: Pick<IndicatorEntry, "unit">): number {
  return unit === "percent" ? 100 : 50;
}
