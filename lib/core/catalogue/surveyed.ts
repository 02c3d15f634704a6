import type { IndicatorId } from "./indicators";

/**
 * Indicators that a household survey (SSGI, SKI) measures as well. Their published targets are set for the survey's prevalence among all children.
 * The routine figure counts only the children who came and were measured, so it cannot be said to reach or miss such a target.
 */
const surveyed: ReadonlySet<IndicatorId> = new Set<IndicatorId>(["stunting"]);

/** True if the target belongs to a survey, so that the routine figure must not be compared with it. */
export function hasSurveyTarget(indicator: IndicatorId): boolean {
  return surveyed.has(indicator);
}
