import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** What a chair asks for first: who has sent, who came, how the children are, who serves them, what is done beside weighing. */
export const fiveIndicators = [
  "reporting_completeness",
  "ds",
  "stunting",
  "kader_coverage",
  "six_spm",
] as const satisfies readonly IndicatorId[];

/** What a planner follows from month to month: these, and what shows first when something goes wrong. */
export const followedIndicators = [
  ...fiveIndicators,
  "nd_prime",
  "two_t",
  "bgm",
  "wasting",
  "underweight",
  "immunization",
  "pregnant",
  "kader_trained",
  "home_visits_per_posyandu",
] as const satisfies readonly IndicatorId[];
