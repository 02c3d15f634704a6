/**
 * What people read is what is compared. A figure is rounded once, here, to the decimals of its unit; changes, targets, ranks and classes are worked
 * out from the rounded figure, so that they never contradict the numbers that stand beside them.
 */

/** Decimals of what the product shows, by unit: percent of people or posyandu, a count for each posyandu, and WHO standard deviations. */
export const shownDecimals = {
  percent: 1,
  "per-posyandu": 1,
  "z-score": 2,
} as const;
export type ShownUnit = keyof typeof shownDecimals;

/** What decides whether a figure reaches a target: its unit, and which direction is an improvement. */
type Judged = { unit: ShownUnit; good: "up" | "down" };

/**
 * A ratio of counts that lies exactly on a half is stored a little beside it: 0.15 % of people becomes 0.15 or 0.1499…, as the division falls.
 * Nothing that is no half comes this close to one, as long as fewer than 500 million are counted and the figure stays below 100,000.
 */
const slack = 1e-9;

/** How many steps of the last shown decimal a value has: 17.44 with one decimal is 174. */
function stepsOf(value: number, decimals: number): number {
  const size = Math.abs(value) * 10 ** decimals;
  const steps = Number.isInteger(size) ? size : Math.floor(size + 0.5 + slack);
  return value < 0 ? 0 - steps : steps;
}

/** A value in its own unit, rounded to decimals. A half goes away from zero, as in spreadsheets and in PostgreSQL's `round(numeric)`. */
export function roundShown(value: number, decimals: number): number {
  // A whole number is left alone: a large one would lose its last digit.
  if (Number.isInteger(value)) return value + 0;
  return stepsOf(value, decimals) / 10 ** decimals;
}

/** A value as it is shown in its unit. */
export function shownValue(unit: ShownUnit, value: number): number {
  return roundShown(value, shownDecimals[unit]);
}

/** Negative if `a` is shown as the smaller number, positive if as the larger, 0 if both read the same. In steps of the last shown decimal. */
export function compareShown(unit: ShownUnit, a: number, b: number): number {
  const decimals = shownDecimals[unit];
  return stepsOf(a, decimals) - stepsOf(b, decimals);
}

/** From `before` to `now`, in the unit (points for percent): the difference of the two numbers that are shown. Subtracted in whole steps. */
export function shownDifference(
  unit: ShownUnit,
  now: number,
  before: number,
): number {
  return compareShown(unit, now, before) / 10 ** shownDecimals[unit];
}

/** How far the shown value is from the shown target, in the unit; 0 once it is reached. */
export function shortOfTarget(
  { unit, good }: Judged,
  value: number,
  target: number,
): number {
  const missing =
    good === "up"
      ? shownDifference(unit, target, value)
      : shownDifference(unit, value, target);
  return Math.max(0, missing);
}

/** Whether the shown value is the shown target or better. */
export function reachesTarget(
  judged: Judged,
  value: number,
  target: number,
): boolean {
  return shortOfTarget(judged, value, target) === 0;
}
