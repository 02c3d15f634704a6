import { roundShown, shownValue } from "@/lib/core/domain/shown-number";
import type { AnswerState, Coverage } from "./answer";
import type { IndicatorEntry } from "./indicator-entry";
import { countsUnreported } from "./indicator-of";

/**
 * The one share that "incomplete" means, everywhere: if a smaller share of its posyandu has reported, an area is shown but not ranked and its changes
 * are not judged, since its figure would depend on which reports are missing.
 */
export const completeShare = 0.8;

/**
 * What a figure says of itself to people, one word for each situation. Finer than the state of the answer: `incomplete` is a value of too few
 * posyandu, `left-empty` a report without the counts that the figure needs, `no-posyandu` an area of which the registry knows none, `not-open` a posyandu that
 * reported that it did not open, or an area in which all that have reported did not: whatever the counts are, they are neither a low figure nor a missing one.
 */
export const shownStates = [
  "value",
  "incomplete",
  "too-small",
  "suppressed",
  "not-reported",
  "left-empty",
  "not-open",
  "not-applicable",
  "no-posyandu",
] as const;
export type ShownState = (typeof shownStates)[number];

/** What the posyandu of an area have sent in a month, whatever the indicator. */
export type ReportingState =
  | "complete"
  | Extract<ShownState, "incomplete" | "not-reported" | "no-posyandu">;

/** An answer with how many posyandu stand behind it. */
export type Stated = {
  state: AnswerState;
  coverage: Coverage;
  /** True for a posyandu that reported that it did not open, and for an area whose reports all say so. */
  notOpen?: boolean | undefined;
};

/** Share of posyandu that reported, 0 to 1; an area without posyandu has reported nothing. */
export function reportedShare({ reported, registered }: Coverage): number {
  return registered === 0 ? 0 : reported / registered;
}

/**
 * The same share as people read it, in whole percent. Rounded as every figure, but never up to all while one is missing, nor down to none while one
 * has reported.
 */
export function shownShare(coverage: Coverage): number {
  const { reported, registered } = coverage;
  if (reported === 0 || registered === 0) return 0;
  if (reported >= registered) return 100;
  const percent = roundShown(reportedShare(coverage) * 100, 0);
  return Math.min(99, Math.max(1, percent));
}

/** Held against the limit as it is shown: an area of which one reads 80 % is not called less than 80 % reported. */
function isComplete(coverage: Coverage): boolean {
  return shownShare(coverage) >= completeShare * 100;
}

/** Whether enough posyandu of an area have reported. */
export function reportingOf(coverage: Coverage): ReportingState {
  if (coverage.registered === 0) return "no-posyandu";
  if (coverage.reported === 0) return "not-reported";
  return isComplete(coverage) ? "complete" : "incomplete";
}

/** What the figure of an area in a month says of itself; every place that shows it takes this answer and its words. */
export function stateOf(
  indicator: IndicatorEntry,
  { state, coverage, notOpen }: Stated,
): ShownState {
  if (notOpen === true && indicator.standsWhileClosed !== true)
    return "not-open";
  switch (state) {
    case "not-applicable":
      return coverage.registered === 0 ? "no-posyandu" : "not-applicable";
    case "not-reported":
      return coverage.reported > 0 ? "left-empty" : "not-reported";
    case "value":
      return needsReports(indicator) && !isComplete(coverage)
        ? "incomplete"
        : "value";
    default:
      return state;
  }
}

/** The coverage by which a posyandu's state is told: a report without the counts of a figure is another thing than no report. `sent`: of its reports as a whole. */
export function toldCoverage(
  { state, coverage }: Pick<Stated, "state" | "coverage">,
  sent: Coverage,
): Coverage {
  return state === "not-reported" ? sent : coverage;
}

/**
 * The value that is shown; undefined where a word stands in its place. The zero of who did not open is not shown, but what was done all the same,
 * such as visits at home, is.
 */
export function shownValueOf(
  indicator: IndicatorEntry,
  figure: Stated & {
    value?: number | undefined;
    numerator?: number | undefined;
  },
): number | undefined {
  const isIdle =
    stateOf(indicator, figure) === "not-open" && (figure.numerator ?? 0) === 0;
  return isIdle ? undefined : figure.value;
}

/** The value that gives an area its class on the map; undefined where a pattern stands in its place. */
export function classedValueOf(
  indicator: IndicatorEntry,
  figure: Parameters<typeof shownValueOf>[1],
): number | undefined {
  const state = stateOf(indicator, figure);
  return state === "value" || state === "incomplete" ? figure.value : undefined;
}

/** The same value as it is read, rounded: what is ordered by it, or drawn at its height. */
export function roundedValueOf(
  indicator: IndicatorEntry,
  figure: Parameters<typeof shownValueOf>[1],
): number | undefined {
  const value = shownValueOf(indicator, figure);
  return value === undefined ? undefined : shownValue(indicator.unit, value);
}

/** False where the denominator is the registry: a posyandu without a report already lowers such a figure. */
function needsReports(indicator: IndicatorEntry): boolean {
  return !countsUnreported(indicator);
}
