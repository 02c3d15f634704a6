import { percentOf } from "./growth-percent";

/** Counts of a group of children; null is hidden. */
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

/** Each finding with what it is counted of. */
const parts = {
  stunted: ["stunted", "heightMeasured"],
  severe: ["severelyStunted", "heightMeasured"],
  wasted: ["wasted", "weightHeightAssessed"],
  overweight: ["overweight", "weightHeightAssessed"],
  underweight: ["underweight", "weightAgeAssessed"],
} as const satisfies Record<string, readonly [Key, Key]>;

export type Finding = keyof typeof parts;
export const findings = Object.keys(parts) as readonly Finding[];

/** What was found in a cell; `percent` is null where a count is hidden or nobody was measured. */
export type FoundShare = {
  found: number | null;
  measured: number | null;
  percent: number | null;
};

/**
 * A finding in groups of children taken together: counts are added first and divided last. No group at all is nobody measured; one hidden
 * count hides the sum.
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
