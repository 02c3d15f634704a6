/** Of the differences that are called real, at most this share is expected to be chance. */
const falseDiscoveryRate = 0.05;

/**
 * Which of many tests may be called real, so that at most `rate` of those called real are expected to be chance: the step-up procedure of Benjamini and
 * Hochberg (Controlling the false discovery rate, JRSS B 57, 1995, pp. 289-300). In the order of the probabilities given.
 */
export function realDifferences(
  probabilities: readonly number[],
  rate = falseDiscoveryRate,
): boolean[] {
  const sorted = probabilities.toSorted((a, b) => a - b);
  let limit = -1;
  sorted.forEach((p, index) => {
    if (p <= ((index + 1) / sorted.length) * rate) limit = p;
  });
  return probabilities.map((p) => p <= limit);
}
