import type { Ratio } from "./contributions";
import { spreadOf, type Scatter } from "./overdispersion";
import { twoSidedP } from "./two-sided-p";

/**
 * How likely two ratios differ at least as much as these by chance alone, 0 to 1: the pooled two-proportion test, whose square is Pearson's chi-square of the
 * two-by-two table (Agresti, Categorical Data Analysis, 3rd ed. 2013, section 3.2). For counts per posyandu with the pooled rate in the place of p(1 - p).
 * An overdispersion multiplies the variance. 1 where the pooled ratio leaves no room for a difference.
 */
export function twoRatiosP(
  a: Ratio,
  b: Ratio,
  {
    scatter = "share",
    overdispersion = 1,
  }: { scatter?: Scatter; overdispersion?: number } = {},
): number {
  const pooled = (a.numerator + b.numerator) / (a.denominator + b.denominator);
  const variance =
    overdispersion *
    spreadOf(pooled, scatter) *
    (1 / a.denominator + 1 / b.denominator);
  if (!(variance > 0)) return 1;
  const difference = a.numerator / a.denominator - b.numerator / b.denominator;
  return twoSidedP(difference / Math.sqrt(variance));
}
