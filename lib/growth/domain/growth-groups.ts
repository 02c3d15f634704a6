import { percentOf } from "./growth-percent";

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
  const found = sumOf(groups, part);
  const measured = sumOf(groups, whole);
  return { found, measured, percent: percentOf(found, measured) };
}

function sumOf(groups: readonly FoundCounts[], key: Key): number | null {
  return groups.reduce<number | null>((sum, group) => {
    const count = group[key];
    return sum === null || count === null ? null : sum + count;
  }, 0);
}
