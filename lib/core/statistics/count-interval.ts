import type { Ratio } from "./contributions";
import type { Interval } from "./share-interval";
import { z95 } from "./two-sided-p";

/**
 * The interval of a count for each posyandu, such as kader per posyandu: the score interval of a Poisson rate (Agresti, Categorical Data Analysis, 3rd ed.
 * 2013, section 1.4.3 and exercise 1.22), with its variance multiplied by the overdispersion that was seen. Counts are no shares of anything, so Wilson's
 * does not apply; kader scatter far less than a Poisson count would and visits at home far more, which is why that factor is measured and may lie below 1.
 */
export function countInterval(
  { numerator, denominator }: Ratio,
  { overdispersion = 1, z = z95 } = {},
): Interval {
  const rate = numerator / denominator;
  const q = (z * z * overdispersion) / denominator;
  const half = Math.sqrt(q * (rate + q / 4));
  return { from: Math.max(0, rate + q / 2 - half), to: rate + q / 2 + half };
}

/** The same for the difference of two, `a` less `b`, put together as Newcombe does for shares (Li, Tang and Wong, Computational Statistics 29, 2014: MOVER). */
export function countDifference(
  a: Ratio,
  b: Ratio,
  { overdispersion = 1 } = {},
): Interval {
  const p = a.numerator / a.denominator;
  const q = b.numerator / b.denominator;
  const first = countInterval(a, { overdispersion });
  const second = countInterval(b, { overdispersion });
  return {
    from: p - q - Math.hypot(p - first.from, second.to - q),
    to: p - q + Math.hypot(first.to - p, q - second.from),
  };
}
