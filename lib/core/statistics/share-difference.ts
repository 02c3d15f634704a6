import type { Ratio } from "./contributions";
import { shareInterval, type Interval } from "./share-interval";

/**
 * The 95 % interval of the difference of two independent shares, `a` less `b`: the hybrid score interval, made of the Wilson intervals of both (method 10 in
 * Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 1998, pp. 873-890).
 */
export function shareDifference(
  a: Ratio,
  b: Ratio,
  { overdispersion = 1 } = {},
): Interval {
  const p = a.numerator / a.denominator;
  const q = b.numerator / b.denominator;
  const first = shareInterval(a, { overdispersion });
  const second = shareInterval(b, { overdispersion });
  return {
    from: p - q - Math.hypot(p - first.from, second.to - q),
    to: p - q + Math.hypot(first.to - p, q - second.from),
  };
}
