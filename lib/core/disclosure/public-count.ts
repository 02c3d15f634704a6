/**
 * A count as the public may know it: the number shown, or null where it is only said to be small, and the span of counts that look the same. Whatever
 * else the public is told must follow from these, so nobody can be sure of more than the span.
 */
export type PublicCount = {
  shown: number | null;
  /** The smallest and the largest count that are shown like this, both included. */
  from: number;
  to: number;
  /** The step in which it was rounded; null for a count that is shown as it is, or not at all. */
  step: number | null;
};

/** Counts of people below this are shown to the public as "fewer than ten". */
export const hiddenBelow = 10;

/**
 * In what steps the parts of a spread are rounded, such as the children of each half z or of each last digit. They are many and their ends thin, so they
 * are rounded coarser than other counts.
 */
export const stepOfParts = 20;

/** The steps in which counts of people are rounded; coarser ones where the tens of an area and of those under it would give a small count away. */
export const roundingSteps = [
  10, 20, 50, 100, 200, 500, 1_000, 5_000, 20_000, 100_000,
] as const;

/**
 * A count of people for the public: below one step it is not shown, else it is shown as the nearest multiple of the step. Zero is not told from nine. It
 * is the same function for every count, and a larger count is never shown as a smaller number: so a part never looks larger than its whole.
 */
export function publicCount(count: number, step = hiddenBelow): PublicCount {
  if (count < step) return { shown: null, from: 0, to: step - 1, step };
  const shown = Math.floor(count / step + 0.5) * step;
  return {
    shown,
    from: Math.max(step, shown - step / 2),
    to: shown + step / 2 - 1,
    step,
  };
}

/** A count that identifies nobody, such as a number of posyandu: shown as it is. */
export function openCount(count: number): PublicCount {
  return { shown: count, from: count, to: count, step: null };
}

/** A count of which nothing is said at all. There are fewer people than this. */
export const unknownCount: PublicCount = {
  shown: null,
  from: 0,
  to: 10_000_000_000,
  step: null,
};
