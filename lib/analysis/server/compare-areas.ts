import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { groupBy } from "@/lib/core/domain/group-by";
import { shownDifference } from "@/lib/core/domain/shown-number";
import type { Ratio } from "@/lib/core/statistics/contributions";
import { realDifferences } from "@/lib/core/statistics/false-discoveries";
import { twoRatiosP } from "@/lib/core/statistics/two-ratios-test";
import type { ValueRow } from "@/lib/figures/contract";
import { countsOf, ratioOf, type Reckoning } from "./counts-of";
import { scaleOf } from "@/lib/analysis/domain/scatter-of";

/** What kind of area it is, such as kota; areas of other kinds are not its peers. Null for posyandu, which have no peers. */
export type KindOf = (row: ValueRow) => string | null;

/** Every ranked area against counts that it is no part of. */
export function comparisons(
  { indicator }: { indicator: IndicatorEntry },
  ranked: readonly ValueRow[],
  reckoning: Reckoning,
  against: (row: ValueRow) => Ratio | null,
): Map<string, { value: number; difference: number; isReal: boolean }> {
  const scale = scaleOf(indicator);
  const held = ranked.flatMap((row) => {
    const other = against(row);
    if (other === null) return [];
    const value = (scale * other.numerator) / other.denominator;
    const difference = shownDifference(indicator.unit, row.value ?? 0, value);
    return [{ row, other, value, difference }];
  });
  const real = realDifferences(
    held.map(({ row, other, difference }) =>
      difference === 0 ? 1 : twoRatiosP(countsOf(row), other, reckoning),
    ),
  );
  return new Map(
    held.map(({ row, value, difference }, at) => [
      row.area,
      { value, difference, isReal: real[at] ?? false },
    ]),
  );
}

/** The area that is asked for, without one of its own. */
export function restOf(
  { total }: { total: ValueRow },
  row: ValueRow,
): Ratio | null {
  const whole = ratioOf(total);
  const own = countsOf(row);
  if (whole === null || whole.denominator <= own.denominator) return null;
  return {
    numerator: whole.numerator - own.numerator,
    denominator: whole.denominator - own.denominator,
  };
}

/** Ranked areas of the same kind with half to twice as many posyandu. */
export function peersAmong(
  ranked: readonly ValueRow[],
  kindOf: KindOf,
): (row: ValueRow) => ValueRow[] {
  const byKind = groupBy(ranked, (row) => kindOf(row) ?? "");
  return (row) => {
    const kind = kindOf(row);
    if (kind === null) return [];
    return (byKind.get(kind) ?? []).filter((other) => {
      const times = other.coverage.registered / row.coverage.registered;
      return other.area !== row.area && times >= 0.5 && times <= 2;
    });
  };
}

export function sumOf(rows: readonly ValueRow[]): Ratio | null {
  if (rows.length === 0) return null;
  const ratios = rows.map(countsOf);
  return {
    numerator: ratios.reduce((sum, one) => sum + one.numerator, 0),
    denominator: ratios.reduce((sum, one) => sum + one.denominator, 0),
  };
}
