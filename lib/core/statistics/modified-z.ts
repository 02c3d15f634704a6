/** From this distance on a value is an outlier. Source: Iglewicz and Hoaglin, How to detect and handle outliers (ASQC, 1993). */
export const outlierLimit = 3.5;

/** 0.6745 is the third quartile of the standard normal: of normal values, the median absolute deviation is 0.6745 standard deviations. */
const quartile = 0.6745;
/** √(π/2): of normal values, the standard deviation is 1.2533 mean absolute deviations. */
const meanShare = 1.253314;

/** The middle of values, or the mean of the two in the middle. NaN of none. The order of the values stays as it is. */
export function medianOf(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1
    ? upper
    : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** What is usual among values: their median, and the size of one step of the modified z-score, in the unit of the values; 0 if all are equal. */
export type Usual = { median: number; step: number };

/**
 * The modified z-score of a value is (value - median) / step, with step = MAD / 0.6745 (Iglewicz and Hoaglin 1993). If more than half of the values are
 * equal the MAD is zero; then the mean absolute deviation stands in for it, step = 1.253314 × MeanAD, as in IBM SPSS. Neither is moved much by the
 * outliers that are looked for. Null of no values.
 */
export function usualOf(values: ArrayLike<number>): Usual | null {
  if (values.length === 0) return null;
  const median = medianOf(values);
  const deviations = Float64Array.from(values, (value) =>
    Math.abs(value - median),
  );
  const mad = medianOf(deviations);
  if (mad > 0) return { median, step: mad / quartile };
  const mean = deviations.reduce((sum, one) => sum + one, 0) / values.length;
  return { median, step: mean * meanShare };
}

/** How many steps a value lies from what is usual; null where all the usual values are equal, as there is no measure then. */
export function modifiedZ(
  value: number,
  { median, step }: Usual,
): number | null {
  return step > 0 ? (value - median) / step : null;
}
