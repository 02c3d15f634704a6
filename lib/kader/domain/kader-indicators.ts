import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** What the board of kader shows, in its order. */
export const kaderIndicators = [
  "kader_per_posyandu",
  "kader_coverage",
  "kader_trained",
  "kader_purwa",
  "kader_madya",
  "kader_utama",
  "kader_incentive",
] as const satisfies readonly IndicatorId[];
