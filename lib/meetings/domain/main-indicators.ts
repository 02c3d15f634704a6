import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** What a chair asks for first, of the area as of each regency: who has sent, who came, how the children are, who serves them. */
export const mainIndicators = [
  "reporting_completeness",
  "ds",
  "nd_prime",
  "stunting",
  "kader_coverage",
] as const satisfies readonly IndicatorId[];
