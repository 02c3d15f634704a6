import type { IndicatorId } from "./indicators";

/** A published target of a household survey, for the prevalence among all children in a year; percent. */
export type SurveyTarget = { year: number; value: number };

/**
 * Targets of indicators that a household survey (SSGI, SKI) measures as well, the earliest first. They are set for the survey's prevalence among all
 * children. The routine figure counts only the children who came and were measured, so it can neither reach nor miss them, and it has no default
 * target of its own. RPJMN 2025-2029.
 */
const surveyTargets: Partial<Record<IndicatorId, readonly SurveyTarget[]>> = {
  stunting: [
    { year: 2025, value: 18.8 },
    { year: 2029, value: 14.2 },
  ],
};

/** The survey's target that a year works towards: its own, else the next, else the last that was set. */
export function surveyTargetFor(
  indicator: IndicatorId,
  year: number,
): SurveyTarget | null {
  const targets = surveyTargets[indicator] ?? [];
  return (
    targets.find((target) => target.year >= year) ?? targets.at(-1) ?? null
  );
}
