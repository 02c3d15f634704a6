import type { Ratio } from "./contributions";
import { spreadOf, type Scatter } from "./overdispersion";

/**
 * Each ratio drawn towards the ratio of all, the more the less it stands on: the global empirical Bayes estimator by moments (Marshall, Mapping disease and
 * mortality rates using empirical Bayes estimators, Applied Statistics 40, 1991, pp. 283-294), with the binomial variance for shares. What areas truly differ is
 * what their spread is beyond chance; if it is not beyond it, all of them are drawn to the ratio of all. In the order of the ratios given, each of which has a
 * denominator.
 */
export function dampedRatios(
  ratios: readonly Ratio[],
  {
    scatter = "share",
    overdispersion = 1,
  }: { scatter?: Scatter; overdispersion?: number } = {},
): number[] {
  const denominator = ratios.reduce((sum, one) => sum + one.denominator, 0);
  const mean =
    ratios.reduce((sum, one) => sum + one.numerator, 0) / denominator;
  const chance = overdispersion * spreadOf(mean, scatter);
  const spread =
    ratios.reduce(
      (sum, one) =>
        sum + one.denominator * (one.numerator / one.denominator - mean) ** 2,
      0,
    ) / denominator;
  const between = Math.max(0, spread - chance / (denominator / ratios.length));
  return ratios.map((one) => {
    const own = chance / one.denominator;
    const weight = between + own === 0 ? 1 : between / (between + own);
    return mean + weight * (one.numerator / one.denominator - mean);
  });
}
