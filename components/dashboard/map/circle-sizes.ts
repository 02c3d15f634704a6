/** The radius of the largest circle on a map of so many areas, in pixels: many circles must not hide each other. */
export function largestRadius(areas: number): number {
  return Math.min(34, Math.max(8, 120 / Math.sqrt(Math.max(areas, 1))));
}

/** The radius of a count, in pixels: the size of the circle, not its width, is as the count. */
export function circleRadius(
  count: number,
  most: number,
  largest: number,
): number {
  return most <= 0 ? 0 : largest * Math.sqrt(Math.max(0, count) / most);
}

/** Two round numbers for the key: about all, and about a quarter of the largest count. */
export function roundCounts(most: number): number[] {
  if (most < 1) return [];
  const round = (count: number) => {
    const power = 10 ** Math.floor(Math.log10(count));
    const lead = [5, 2, 1].find((one) => one * power <= count) ?? 1;
    return Math.max(1, lead * power);
  };
  return [...new Set([round(Math.max(1, most / 4)), round(most)])];
}
