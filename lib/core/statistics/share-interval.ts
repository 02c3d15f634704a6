import type { Ratio } from "./contributions";
import { z95 } from "./two-sided-p";

/** From and to, in the unit of numerator over denominator. */
export type Interval = { from: number; to: number };

/**
 * The interval of a share of counts, 95 % unless another z is given: the score interval (Wilson, Probable inference, the law of succession, and statistical
 * inference, JASA 22, 1927; method 3 in Newcombe, Statistics in Medicine 17, 1998, pp. 857-872). It stays within 0 and 1 and has a width at 0 and at 1 too.
 * With an overdispersion φ the counts say as much as 1/φ of them would.
 */
export function shareInterval(
  { numerator, denominator }: Ratio,
  { overdispersion = 1, z = z95 } = {},
): Interval {
  const n = denominator / overdispersion;
  const share = numerator / denominator;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half =
    (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) /
    (1 + (z * z) / n);
  // At the edges the two are equal but for the last digit.
  return {
    from: numerator === 0 ? 0 : Math.max(0, middle - half),
    to: numerator === denominator ? 1 : Math.min(1, middle + half),
  };
}
