/** Percent, unrounded; null where a count is not known or hidden, and where there is nothing to divide by. */
export function percentOf(
  part: number | null,
  whole: number | null,
): number | null {
  return part === null || whole === null || whole === 0
    ? null
    : (part / whole) * 100;
}

/** b - a; null where one of them is missing. */
export function differenceOf(
  a: number | null,
  b: number | null,
): number | null {
  return a === null || b === null ? null : b - a;
}
