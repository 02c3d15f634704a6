import { percentOf, sumKnown } from "./growth-percent";

/** Counts of a group of children; null means hidden. */
export type FoundCounts = {
  heightMeasured: number | null;
  stunted: number | null;
  severelyStunted: number | null;
  weightHeightAssessed: number | null;
  wasted: number | null;
  overweight: number | null;
  weightAgeAssessed: number | null;
  underweight: number | null;
};

type Key = keyof FoundCounts;

/** Each finding with its denominator. */
const parts = {
  stunted: ["stunted", "heightMeasured"],
  severe: ["severelyStunted", "heightMeasured"],
  wasted: ["wasted", "weightHeightAssessed"],
  overweight: ["overweight", "weightHeightAssessed"],
  underweight: ["underweight", "weightAgeAssessed"],
} as const satisfies Record<string, readonly [Key, Key]>;

export type Finding = keyof typeof parts;
export const findings = Object.keys(parts) as readonly Finding[];

/** What was found in a cell of the table. `percent` is null if a count is hidden or nobody was measured. */
export type FoundShare = {
  found: number | null;
  measured: number | null;
  percent: number | null;
};

/**
 * A finding in several groups of children together. Counts are added first and divided last. Without any group, nobody was measured. If one count is
 * hidden, the sum is hidden too.
 */
export function findingIn(
  finding: Finding,
  groups: readonly FoundCounts[],
): FoundShare {
  const [part, whole] = parts[finding];
  const found = sumKnown(groups.map((group) => group[part]));
  const measured = sumKnown(groups.map((group) => group[whole]));
  return { found, measured, percent: percentOf(found, measured) };
}

/**
 * The same for boys and girls together. The few whose sex is not stated are left out where their number is hidden: they would hide the sum of the
 * others as well.
 */
export function findingTogether(
  finding: Finding,
  groups: readonly (FoundCounts & { sex?: string })[],
): FoundShare {
  const all = findingIn(finding, groups);
  if (all.percent !== null) return all;
  const stated = groups.filter(({ sex }) => sex !== "-");
  return stated.length === 0 ? all : findingIn(finding, stated);
}
