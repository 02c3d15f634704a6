import type { IndicatorEntry } from "./indicator-entry";
import { countsUnreported } from "./indicator-of";

/** What a posyandu gave of an indicator in one of two months. */
export type MonthGiven = {
  denominator: number;
  /** How many reports stand behind its counts, 0 or 1. */
  given: number;
  /** It reported that it did not open. */
  notOpen: boolean;
};

/**
 * Why the counts of a posyandu differ between two months although nothing was found otherwise. `closed`: it did not open in one of them, and that is why it has
 * other counts, or none. `silent`: where the registry is the denominator, a month without a report counts as zero. Undefined: its counts can be compared.
 */
export type ChangeCause = "closed" | "silent";

/** The cause by the rules of the states of a figure (states.ts); undefined for a month in which the registry did not know the posyandu. */
export function changeCauseOf(
  indicator: IndicatorEntry,
  before: MonthGiven | undefined,
  after: MonthGiven | undefined,
): ChangeCause | undefined {
  if (before === undefined || after === undefined) return undefined;
  const both = [before, after];
  if (countsUnreported(indicator) && both.some(({ given }) => given === 0))
    return "silent";
  if (indicator.standsWhileClosed === true) return undefined;
  const missing = both.filter(({ denominator }) => denominator === 0);
  const asked = missing.length === 0 ? both : missing;
  return asked.some(({ notOpen }) => notOpen) ? "closed" : undefined;
}
