import { twoSidedP } from "./two-sided-p";

/** A share beside the one that is expected, and how likely chance alone brings one at least as far from it. */
export type ExpectedShareTest = {
  /** 0 to 1. */
  observed: number;
  expected: number;
  /** With one degree of freedom. */
  chiSquared: number;
  p: number;
};

/**
 * Tests how many of a whole have something against a share (0 to 1) that is expected, with Yates's correction: what the sex ratio and age ratio tests of the
 * NiPN data quality toolkit do (nipnTK `sexRatioTest`, `ageRatioTest`, which call R's `prop.test`). Null for an empty whole. With many thousands in the whole
 * a difference of no importance is unlikely too.
 */
export function expectedShareTest(
  part: number,
  whole: number,
  expected: number,
): ExpectedShareTest | null {
  if (whole === 0) return null;
  const away = Math.abs(part - whole * expected);
  const corrected = away - Math.min(0.5, away);
  const chiSquared = corrected ** 2 / (whole * expected * (1 - expected));
  return {
    observed: part / whole,
    expected,
    chiSquared,
    p: twoSidedP(Math.sqrt(chiSquared)),
  };
}
