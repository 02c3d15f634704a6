import type { IndicatorId } from "./indicators";

/**
 * Indicators that a household survey (SSGI, SKI) measures as well. Their published targets are set for the survey's prevalence among all
 * children; the routine figure knows only those who came and were measured, so it never reaches or misses such a target.
 */
const surveyed: ReadonlySet<IndicatorId> = new Set<IndicatorId>(["stunting"]);

/** True where the target belongs to a survey and must not be held against the routine figure. */
export function hasSurveyTarget(indicator: IndicatorId): boolean {
  return surveyed.has(indicator);
}
