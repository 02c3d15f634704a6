import { differenceRules } from "@/lib/children/domain/difference-rule-list";
import { ageGroups, type GrowthCounts } from "@/lib/growth/contract";
import type { GrowthFound } from "./read-found";

/** Half steps of z from -6; a score of exactly 6 has one of its own. */
const binStarts = Array.from({ length: 25 }, (_, half) => half / 2 - 6);

/**
 * What was found, with every group, step of a spread and reason listed, also those in which there is nobody. Otherwise a line that is listed would say
 * that somebody is in it.
 */
export function completeFound(found: GrowthFound): GrowthFound {
  const { total, groups, stated, distributions } = found;
  const nobody =
    total &&
    (Object.fromEntries(
      Object.keys(total).map((name) => [name, 0]),
    ) as GrowthCounts);
  return {
    ...found,
    groups: ageGroups.flatMap((age) =>
      (["L", "P", "-"] as const).flatMap((sex) => {
        const own = groups.find((one) => one.sex === sex && one.age === age);
        return own ?? (nobody === null ? [] : [{ sex, age, ...nobody }]);
      }),
    ),
    stated: stated && {
      ...stated,
      rules: differenceRules.map(
        (rule) =>
          stated.rules.find((one) => one.rule === rule) ?? {
            rule,
            children: 0,
          },
      ),
    },
    distributions: distributions.map((spread) => {
      const inBin = new Map(spread.bins.map(({ from, n }) => [from, n]));
      return {
        ...spread,
        bins: binStarts.map((from) => ({ from, n: inBin.get(from) ?? 0 })),
      };
    }),
  };
}
