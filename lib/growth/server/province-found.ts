import {
  ageGroups,
  type ChangeSplit,
  type Distribution,
} from "@/lib/growth/contract";
import { differenceRules } from "@/lib/children/domain/difference-rule-list";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { GrowthFound } from "./read-found";

/**
 * What was found in a province, as the sum of what was found in its regencies. So the public is told nothing of a regency through the province before it
 * is told of the regency itself. A child who moved from one regency to another is not among those measured in both months.
 */
export function provinceFound(
  province: AreaCode,
  regencies: readonly [GrowthFound, ...GrowthFound[]],
): GrowthFound {
  const [{ month, source, target }] = regencies;
  const each = <T>(of: (found: GrowthFound) => T | null): T[] =>
    regencies.flatMap((found) => of(found) ?? []);
  const groups = each((found) => found.groups).flat();
  const spreads = each((found) => found.distributions).flat();
  return {
    area: province,
    month,
    simulated: regencies.some(({ simulated }) => simulated),
    source: sumOf(each((found) => found.source)) ?? source,
    target: sumOf(each((found) => found.target)) ?? target,
    total: sumOf(each((found) => found.total)),
    form: sumOf(each((found) => found.form)),
    groups: ageGroups.flatMap((age) =>
      (["L", "P", "-"] as const).flatMap((sex) => {
        const own = groups.filter((one) => one.sex === sex && one.age === age);
        const counts = sumOf(own.map(({ sex: _, age: __, ...rest }) => rest));
        return counts === null ? [] : [{ sex, age, ...counts }];
      }),
    ),
    stated: sumStated(each((found) => found.stated)),
    distributions: (["haz", "waz", "whz"] as const).flatMap((index) => {
      const own = spreads.filter((one) => one.index === index);
      return own.length === 0 ? [] : [pool(index, own)];
    }),
    quality: sumOf(each((found) => found.quality)),
    change: sumChanges(each((found) => found.change)),
  };
}

/** The sums of counts of one form, name by name and place by place; null if there are none. What is unknown in all of them is unknown. */
function sumOf<T extends object>(all: readonly T[]): T | null {
  const [first, ...others] = all;
  return first === undefined ? null : others.reduce<T>(addTo, first);
}

function addTo<T>(sum: T, one: T): T {
  if (sum === null || one === null) return sum ?? one;
  if (typeof sum === "number" && typeof one === "number")
    return (sum + one) as T;
  if (Array.isArray(sum) && Array.isArray(one))
    return sum.map((value: unknown, place) =>
      addTo<unknown>(value, (one as unknown[])[place]),
    ) as T;
  return Object.fromEntries(
    Object.entries(sum as object).map(([key, value]) => [
      key,
      addTo(value as unknown, (one as Record<string, unknown>)[key]),
    ]),
  ) as T;
}

function sumStated(
  all: readonly NonNullable<GrowthFound["stated"]>[],
): GrowthFound["stated"] {
  const counts = sumOf(all.map(({ rules: _, ...rest }) => rest));
  if (counts === null) return null;
  const rules = all.flatMap((stated) => stated.rules);
  return {
    ...counts,
    rules: differenceRules.flatMap((rule) => {
      const own = rules.filter((one) => one.rule === rule);
      const children = own.reduce((sum, one) => sum + (one.children ?? 0), 0);
      return children === 0 ? [] : [{ rule, children }];
    }),
  };
}

function sumChanges(all: readonly ChangeSplit[]): ChangeSplit | null {
  const [first] = all;
  const counts = sumOf(
    all.map(
      ({
        before: _,
        participationBefore: __,
        participationNow: ___,
        ...rest
      }) => rest,
    ),
  );
  if (first === undefined || counts === null) return null;
  return {
    ...counts,
    before: first.before,
    participationBefore: null,
    participationNow: null,
  };
}

/** One spread of several: means and deviations from the sums behind them. */
function pool(
  index: Distribution["index"],
  all: readonly Distribution[],
): Distribution {
  const sum = (of: (one: Distribution, n: number) => number) =>
    all.reduce((total, one) => total + of(one, one.n ?? 0), 0);
  const n = sum((_, own) => own);
  const total = sum(({ mean }, own) => own * (mean ?? 0));
  const squares = sum(
    ({ mean, sd }, own) => (own - 1) * (sd ?? 0) ** 2 + own * (mean ?? 0) ** 2,
  );
  const share = (of: (one: Distribution) => number | null) =>
    n === 0 ? null : sum((one, own) => own * (of(one) ?? 0)) / n;
  const starts = [
    ...new Set(all.flatMap(({ bins }) => bins.map((b) => b.from))),
  ];
  return {
    index,
    n,
    mean: n === 0 ? null : total / n,
    sd:
      n < 2 ? null : Math.sqrt(Math.max(0, squares - total ** 2 / n) / (n - 1)),
    belowMinus3: share((one) => one.belowMinus3),
    above3: share((one) => one.above3),
    bins: starts
      .sort((a, b) => a - b)
      .map((from) => ({
        from,
        n: sum(({ bins }) => bins.find((bin) => bin.from === from)?.n ?? 0),
      })),
  };
}
