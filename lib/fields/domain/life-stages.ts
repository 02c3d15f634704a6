import type { IndicatorId } from "@/lib/core/catalogue/indicators";

export const lifeStages = [
  "pregnant",
  "infant",
  "under_five",
  "preschool",
  "school_adolescent",
  "adult",
  "elderly",
] as const;
export type LifeStage = (typeof lifeStages)[number];

/**
 * What each stage of life is read by, the main indicator first: whether those of the stage are reached, then what is done for or found in them. Stages as in
 * the integrated primary services of posyandu (ibu hamil, bayi, balita, prasekolah, sekolah dan remaja, usia produktif, lansia). Preschool is read by PAUD,
 * since nothing else is reported of children of 3 to 6 years; the growth of the younger of them stands with the under-fives.
 */
export const stageIndicators: Readonly<
  Record<LifeStage, readonly [IndicatorId, ...IndicatorId[]]>
> = {
  pregnant: ["pregnant", "pregnant_ttd", "pregnant_kek", "postpartum"],
  infant: ["immunization", "exclusive_bf"],
  under_five: ["ds", "nd_prime", "stunting", "development"],
  preschool: ["paud"],
  school_adolescent: ["adolescent", "out_of_school"],
  adult: ["adult"],
  elderly: ["elderly"],
};

export const lifeIndicators: readonly IndicatorId[] = lifeStages.flatMap(
  (stage) => [...stageIndicators[stage]],
);
