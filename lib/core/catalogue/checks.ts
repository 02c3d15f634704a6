import type { ElementCode } from "./elements";

type Severity = "error" | "warning";

/** A rule between the counts of one row. It is applied only if every count it names was given. */
export type Check =
  | {
      kind: "at-most";
      parts: readonly ElementCode[];
      limit: ElementCode;
      severity: Severity;
    }
  | { kind: "sum"; total: ElementCode; parts: readonly ElementCode[] }
  | { kind: "range"; code: ElementCode; from: number; to: number }
  | { kind: "expected"; code: ElementCode; from: number };

const atMost = (
  part: ElementCode,
  limit: ElementCode,
  severity: Severity = "error",
): Check => ({ kind: "at-most", parts: [part], limit, severity });

const onTimeRequests = (
  ["education", "health", "public_works", "housing", "order", "social"] as const
).map((field) =>
  atMost(`requests_${field}_on_time`, `requests_${field}_completed`),
);

/** More than this in one posyandu and month is refused: a posyandu serves about 1,100 residents in all. */
export const largestElementCount = 9_999;

/**
 * Errors keep a row out, warnings are accepted and shown. D > S and K > S happen (visitors, an old S), so they only warn.
 * Source: SKDN identities as posyandu and puskesmas use them.
 */
export const checks: readonly Check[] = [
  { kind: "range", code: "open_days", from: 0, to: 31 },
  { kind: "expected", code: "open_days", from: 1 },
  { kind: "expected", code: "kader_registered", from: 5 },
  atMost("kader_active", "kader_registered", "warning"),
  atMost("kader_trained", "kader_registered"),
  {
    kind: "at-most",
    parts: ["kader_purwa", "kader_madya", "kader_utama"],
    limit: "kader_registered",
    severity: "error",
  },
  atMost("kader_incentive_paid", "kader_registered", "warning"),
  atMost("k_card", "s_target", "warning"),
  {
    kind: "sum",
    total: "d_weighed",
    parts: ["n_gained", "t_not_gained", "o_absent_last_month", "b_first_time"],
  },
  atMost("d_weighed", "s_target", "warning"),
  atMost("two_t", "t_not_gained"),
  atMost("below_red_line", "d_weighed"),
  atMost("height_measured", "s_target", "warning"),
  atMost("stunted", "height_measured"),
  atMost("severely_stunted", "stunted"),
  atMost("wasted", "weight_height_assessed"),
  atMost("severely_wasted", "wasted"),
  atMost("overweight", "weight_height_assessed"),
  atMost("underweight", "weight_age_assessed"),
  atMost("severely_underweight", "underweight"),
  atMost("exclusive_breastfed", "infant_under6m"),
  atMost("pregnant_served", "pregnant_target", "warning"),
  atMost("pregnant_kek", "pregnant_served"),
  atMost("referral_completed", "referred", "warning"),
  ...onTimeRequests,
];
