/** Percent, unrounded; null if a count is not known or hidden, or if the denominator is zero. */
export function percentOf(
  part: number | null,
  whole: number | null,
): number | null {
  return part === null || whole === null || whole === 0
    ? null
    : (part / whole) * 100;
}

/** b - a; null if one of them is missing. */
export function differenceOf(
  a: number | null,
  b: number | null,
): number | null {
  return a === null || b === null ? null : b - a;
}
