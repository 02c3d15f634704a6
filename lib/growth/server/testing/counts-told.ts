import type { GrowthFound } from "@/lib/growth/server/read-found";
import { hiddenBelow, stepOfParts } from "@/lib/core/disclosure/public-count";
import type { Distribution } from "@/lib/growth/contract";

/** A count of people as it is, and as it is told. */
export type CountTold = { count: number; shown: number | null; step: number };

type Numbers = ReadonlyMap<string, number | null>;

/** Every count of people that is told of an area, by name. */
export function countsTold(
  exact: GrowthFound,
  told: GrowthFound,
): Map<string, CountTold> {
  const shown = numbersIn(told);
  return new Map(
    [...numbersIn(exact)].flatMap(([name, count]) =>
      count === null
        ? []
        : [
            [
              name,
              {
                count: Math.round(count),
                shown: shown.get(name) ?? null,
                step: / bin |Digits/.test(name) ? stepOfParts : hiddenBelow,
              },
            ] as const,
          ],
    ),
  );
}

function numbersIn(found: GrowthFound): Numbers {
  const { form, stated, change, quality } = found;
  const { posyandu: _, ...forms } = form ?? { posyandu: 0 };
  const { rules, ...compared } = stated ?? { rules: [] };
  return new Map<string, number | null>([
    ...leaves("target", found.target),
    ...leaves("total", found.total),
    ...leaves("form", forms),
    ...found.groups.flatMap(({ sex, age, ...counts }) =>
      leaves(`group ${sex} ${age}`, counts),
    ),
    ...leaves("stated", compared),
    ...rules.map(
      ({ rule, children }) => [`stated rule ${rule}`, children] as const,
    ),
    ...found.distributions.flatMap(inSpread),
    ...leaves("quality", quality),
    ...(change === null
      ? []
      : leaves("change", {
          ...change,
          before: null,
          participationBefore: null,
          participationNow: null,
        }).filter(([name]) => !/ (before|participation\w+)$/.test(name))),
  ]);
}

/** All numbers under a name, and under theirs. */
function leaves(
  name: string,
  of: unknown,
): (readonly [string, number | null])[] {
  if (of === null || typeof of === "number") return [[name, of]];
  if (typeof of !== "object") return [];
  return Object.entries(of).flatMap(([key, value]) =>
    leaves(`${name} ${key}`, value),
  );
}

/** A share times the number of children is a number of children. */
function inSpread({
  index,
  n,
  belowMinus3,
  above3,
  bins,
}: Distribution): (readonly [string, number | null])[] {
  const countOf = (share: number | null) =>
    share === null || n === null ? null : Math.round(share * n * 1e6) / 1e6;
  return [
    [`${index} n`, n],
    [`${index} belowMinus3`, countOf(belowMinus3)],
    [`${index} above3`, countOf(above3)],
    ...bins.map((bin) => [`${index} bin ${String(bin.from)}`, bin.n] as const),
  ];
}
