import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { MonthTable } from "@/lib/figures/domain/month-table";

/** What the posyandu of a part add up to in a month: the columns of a rollup that a figure stands on. */
export type MonthSums = {
  registered: number;
  reported: number;
  simulated: number;
  fromChildren: number;
  /** Did not open by their own report, or nothing has come from them; as the rollups count it. */
  idle: number;
  numerator: number;
  denominator: number;
  /** How many posyandu stand behind the figure. */
  given: number;
};

export const noSums = (): MonthSums => ({
  registered: 0,
  reported: 0,
  simulated: 0,
  fromChildren: 0,
  idle: 0,
  numerator: 0,
  denominator: 0,
  given: 0,
});

/** Adds up a month by the part in which each posyandu stood; `parts` has one for each row of the table. */
export function sumsByPart(
  table: MonthTable,
  indicator: IndicatorId,
  parts: readonly string[],
): Map<string, MonthSums> {
  const sums = new Map<string, MonthSums>();
  const { reported, notOpen, simulated, fromChildren } = table;
  const { numerators, denominators, given } = countsIn(table, indicator);
  for (const [row, part] of parts.entries()) {
    let sum = sums.get(part);
    if (sum === undefined) sums.set(part, (sum = noSums()));
    const hasReport = reported[row] === 1;
    const hasChildren = fromChildren[row] === 1;
    const isIdle = hasReport ? notOpen[row] === 1 : !hasChildren;
    sum.registered += 1;
    sum.reported += Number(hasReport);
    sum.simulated += simulated[row] ?? 0;
    sum.fromChildren += Number(hasChildren);
    sum.idle += Number(isIdle);
    sum.numerator += numerators[row] ?? 0;
    sum.denominator += denominators[row] ?? 0;
    sum.given += given[row] ?? 0;
  }
  return sums;
}

/** The columns of an indicator. A table in which they were not read is a mistake, and no month without counts. */
export function countsIn({ month, counts }: MonthTable, id: IndicatorId) {
  const column = (side: "num" | "den" | "n") => {
    const found = counts[`${id}_${side}`];
    if (found === undefined)
      throw new RangeError(`${id} was not read for ${month}`);
    return found;
  };
  return {
    numerators: column("num"),
    denominators: column("den"),
    given: column("n"),
  };
}

/** All of them added up. */
export function addSums(all: Iterable<MonthSums>): MonthSums {
  const total = noSums();
  for (const sums of all)
    for (const name of Object.keys(total) as (keyof MonthSums)[])
      total[name] += sums[name];
  return total;
}
