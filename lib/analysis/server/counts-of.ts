import type { Ratio } from "@/lib/core/statistics/contributions";
import type { Scatter } from "@/lib/core/statistics/overdispersion";
import type { ValueRow } from "@/lib/figures/contract";

/** What the statistics take besides the counts. */
export type Reckoning = { scatter: Scatter; overdispersion: number };

/** The counts of a row; null where it has none to divide. */
export function ratioOf({ numerator, denominator }: ValueRow): Ratio | null {
  return numerator === undefined ||
    denominator === undefined ||
    denominator === 0
    ? null
    : { numerator, denominator };
}

/** A ranked row has counts. */
export function countsOf(row: ValueRow): Ratio {
  const ratio = ratioOf(row);
  if (ratio === null) throw new Error(`${row.area} is ranked without counts`);
  return ratio;
}
