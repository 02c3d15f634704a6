/** How strongly last digits are preferred. Source of score and classes: NiPN data quality toolkit (nipnTK `digitPreference`) and SMART; score after WHO MONICA e-publication 9, 1998. */
export type DigitPreference = {
  /** How many digits were counted. */
  n: number;
  /** 0 if all digits are equally frequent, 100 if there is only one. */
  score: number;
  chiSquared: number;
  class: "excellent" | "good" | "acceptable" | "problematic";
};

/**
 * The digit preference score of counts of the last digits 0 to 9: 100 × √(χ² / (n × df)), against equal frequencies, df one less than the digits. The class
 * goes by the score rounded to two decimals, as nipnTK does: under 8 excellent, under 12 good, under 20 acceptable. Null if nothing was counted.
 */
export function digitPreference(
  counts: readonly number[],
): DigitPreference | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const expected = n / counts.length;
  const chiSquared = counts.reduce(
    (sum, count) => sum + (count - expected) ** 2 / expected,
    0,
  );
  const exact = 100 * Math.sqrt(chiSquared / (n * (counts.length - 1)));
  const score = Math.round(exact * 100) / 100;
  return { n, score, chiSquared, class: classOf(score) };
}

function classOf(score: number): DigitPreference["class"] {
  if (score < 8) return "excellent";
  if (score < 12) return "good";
  return score < 20 ? "acceptable" : "problematic";
}
