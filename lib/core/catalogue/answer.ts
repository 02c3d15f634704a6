import { countsUnreported } from "./indicator-of";
import type { IndicatorEntry } from "./indicator-entry";

/** How many posyandu a number is made of, and how many were in the registry that month. */
export type Coverage = { reported: number; registered: number };

/** Counts behind one indicator in one area and month; `posyandu` is the number that gave both sides of the ratio. */
export type Counts = {
  numerator: number;
  denominator: number;
  posyandu: number;
};

/** For the public: in which steps its counts were rounded, where these are coarser than tens; null for a side of which nothing is told. */
export type RoundingSteps = {
  numerator: number | null;
  denominator: number | null;
};

/** What an area's indicator says in a month. Zero is always a counted value. Where there is no value, the state says why. */
export type Answer = { steps?: RoundingSteps } & (
  | {
      state: "value" | "too-small";
      value: number;
      numerator: number;
      denominator: number;
    }
  | { state: "not-reported" | "not-applicable" }
  /** For the public: below or above what the value lies, as far as its rounded counts tell. */
  | { state: "suppressed"; atMost?: number; atLeast?: number }
);

export const answerStates = [
  "value",
  "too-small",
  "not-reported",
  "not-applicable",
  "suppressed",
] as const;
export type AnswerState = (typeof answerStates)[number];

/**
 * If fewer children than this are measured, one child moves a prevalence by five points or more. Such a figure is shown, but it has no colour and no
 * rank.
 */
export const smallestPrevalenceDenominator = 20;

/** For the public. Of fewer people than this, the rounding alone moves a share by some five percentage points: no colour and no rank. */
export const smallestPublicDenominator = 100;

const prevalences: ReadonlySet<string> = new Set([
  "stunting",
  "severe_stunting",
  "wasting",
  "underweight",
  "overweight",
  "pregnant_kek",
]);

/**
 * Turns counts into an answer: percent for `percent` indicators, a plain ratio otherwise, unrounded. No report at all is `not-reported`,
 * a registry without posyandu or a denominator of zero is `not-applicable`.
 */
export function answerOf(
  indicator: IndicatorEntry,
  counts: Counts,
  coverage: Coverage,
): Answer {
  if (coverage.registered === 0) return { state: "not-applicable" };
  // A posyandu whose form has not come is not counted as reported, but its measured children can still give figures.
  if (
    coverage.reported === 0 &&
    counts.posyandu === 0 &&
    indicator.group !== "reporting"
  )
    return { state: "not-reported" };
  if (counts.posyandu === 0 && !countsUnreported(indicator))
    return { state: "not-reported" };
  if (counts.denominator === 0) return { state: "not-applicable" };
  const ratio = counts.numerator / counts.denominator;
  const isSmall =
    prevalences.has(indicator.id) &&
    counts.denominator < smallestPrevalenceDenominator;
  return {
    state: isSmall ? "too-small" : "value",
    value: indicator.unit === "percent" ? ratio * 100 : ratio,
    numerator: counts.numerator,
    denominator: counts.denominator,
  };
}
