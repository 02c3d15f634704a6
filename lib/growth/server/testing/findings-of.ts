import { differenceRules } from "@/lib/children/domain/difference-rule-list";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  ageGroups,
  type ChangeSplit,
  type Distribution,
  type GrowthCounts,
  type Quality,
} from "@/lib/growth/contract";
import type { GrowthFound } from "@/lib/growth/server/read-found";
import type { InventedMonths, Measured } from "./invented-children";

type Index = Distribution["index"];

const zOf = (one: Measured, index: Index): number | null =>
  one[index] === null || one[index].isFlagged ? null : one[index].z;
const isBelow = (one: Measured, index: Index, limit: number) => {
  const z = zOf(one, index);
  return z !== null && z < limit;
};
const isFlagged = (one: Measured, index: Index) =>
  one[index]?.isFlagged === true;

/** The exact findings of an area, from its children one by one. */
export function findingsOf(
  area: string,
  { now, before }: Pick<InventedMonths, "now" | "before">,
): GrowthFound {
  const inside = (one: Measured) => one.regency.startsWith(area);
  const mine = now.filter(inside);
  const known = mine.filter(({ age }) => age !== null);
  return {
    area: area as AreaCode,
    month: "2026-09" as Month,
    simulated: false,
    source: { registered: 9, fromChildren: 9, formOnly: 0 },
    target: {
      area: Math.round(mine.length * 1.2) + 2,
      ofChildRows: Math.round(mine.length * 1.2),
    },
    total: countsIn(known),
    form: {
      posyandu: 9,
      heightMeasured: mine.filter(({ height }) => height !== null).length,
      stunted: mine.filter(({ stated }) => stated === true).length,
      weighed: mine.filter(({ weight }) => weight !== null).length,
    },
    groups: ageGroups.flatMap((age) =>
      (["L", "P", "-"] as const).flatMap((sex) => {
        const group = known.filter((one) => one.age === age && one.sex === sex);
        return group.length === 0 ? [] : [{ sex, age, ...countsIn(group) }];
      }),
    ),
    stated: statedIn(mine),
    distributions: (["haz", "waz", "whz"] as const).map((index) =>
      spreadIn(index, mine),
    ),
    quality: qualityIn(mine),
    change: changeIn(mine, before.filter(inside)),
  };
}

function countsIn(all: readonly Measured[]): GrowthCounts {
  const count = (is: (one: Measured) => boolean) => all.filter(is).length;
  return {
    weighed: count(({ weight }) => weight !== null),
    heightMeasured: count((one) => zOf(one, "haz") !== null),
    stunted: count((one) => isBelow(one, "haz", -2)),
    severelyStunted: count((one) => isBelow(one, "haz", -3)),
    weightHeightAssessed: count((one) => zOf(one, "whz") !== null),
    wasted: count((one) => isBelow(one, "whz", -2)),
    severelyWasted: count((one) => isBelow(one, "whz", -3)),
    overweight: count((one) => (zOf(one, "whz") ?? 0) > 2),
    weightAgeAssessed: count((one) => zOf(one, "waz") !== null),
    underweight: count((one) => isBelow(one, "waz", -2)),
    severelyUnderweight: count((one) => isBelow(one, "waz", -3)),
    flagged: count((one) =>
      (["haz", "waz", "whz"] as const).some((index) => isFlagged(one, index)),
    ),
  };
}

function statedIn(all: readonly Measured[]): GrowthFound["stated"] {
  const compared = all.filter(
    (one) => one.stated !== null && zOf(one, "haz") !== null,
  );
  const isStunted = (one: Measured) => isBelow(one, "haz", -2);
  const count = (is: (one: Measured) => boolean) => compared.filter(is).length;
  return {
    compared: compared.length,
    statedStunted: count(({ stated }) => stated === true),
    computedStunted: count(isStunted),
    onlyStated: count((one) => one.stated === true && !isStunted(one)),
    onlyComputed: count((one) => one.stated === false && isStunted(one)),
    rules: differenceRules.flatMap((rule) => {
      const children = count((one) => one.rule === rule);
      return children === 0 ? [] : [{ rule, children }];
    }),
  };
}

function spreadIn(index: Index, all: readonly Measured[]): Distribution {
  const scores = all.flatMap((one) => zOf(one, index) ?? []);
  const n = scores.length;
  const bins = new Map<number, number>();
  for (const z of scores) {
    const bin = Math.max(-12, Math.min(11, Math.floor(z * 2)));
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  const share = (is: (z: number) => boolean) =>
    n === 0 ? null : scores.filter(is).length / n;
  const mean = scores.reduce((sum, z) => sum + z, 0) / n;
  return {
    index,
    n,
    mean: n === 0 ? null : mean,
    sd:
      n < 2
        ? null
        : Math.sqrt(
            scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (n - 1),
          ),
    belowMinus3: share((z) => z < -3),
    above3: share((z) => z >= 3),
    bins: [...bins]
      .sort(([a], [b]) => a - b)
      .map(([bin, children]) => ({ from: bin / 2, n: children })),
  };
}

function qualityIn(all: readonly Measured[]): Quality {
  const count = (is: (one: Measured) => boolean) => all.filter(is).length;
  const digits = (of: "weight" | "height") =>
    Array.from({ length: 10 }, (_, digit) => count((one) => one[of] === digit));
  return {
    rows: all.length,
    missingAge: count(({ age }) => age === null),
    missingSex: count(({ sex }) => sex === "-"),
    missingWeight: count(({ weight }) => weight === null),
    missingHeight: count(({ height }) => height === null),
    flaggedHaz: count((one) => isFlagged(one, "haz")),
    flaggedWaz: count((one) => isFlagged(one, "waz")),
    flaggedWhz: count((one) => isFlagged(one, "whz")),
    weightDigits: digits("weight"),
    heightDigits: digits("height"),
  };
}

function changeIn(
  now: readonly Measured[],
  before: readonly Measured[],
): ChangeSplit | null {
  const sound = (all: readonly Measured[]) =>
    all.filter((one) => zOf(one, "haz") !== null);
  const [mine, earlier] = [sound(now), sound(before)];
  if (earlier.length === 0) return null;
  const nowIds = new Set(mine.map(({ child }) => child));
  const beforeIds = new Set(earlier.map(({ child }) => child));
  const stunted = (all: readonly Measured[]) =>
    all.filter((one) => isBelow(one, "haz", -2)).length;
  const stayed = mine.filter(({ child }) => beforeIds.has(child));
  const stayedBefore = earlier.filter(({ child }) => nowIds.has(child));
  const came = mine.filter(({ child }) => !beforeIds.has(child));
  const left = earlier.filter(({ child }) => !nowIds.has(child));
  return {
    before: "2026-08" as Month,
    measuredBefore: earlier.length,
    stuntedBefore: stunted(earlier),
    measuredNow: mine.length,
    stuntedNow: stunted(mine),
    both: {
      n: stayed.length,
      stuntedBefore: stunted(stayedBefore),
      stuntedNow: stunted(stayed),
    },
    onlyBefore: { n: left.length, stunted: stunted(left) },
    onlyNow: { n: came.length, stunted: stunted(came) },
    participationBefore: null,
    participationNow: null,
  };
}
