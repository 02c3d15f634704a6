import type { ElementCode } from "@/lib/core/catalogue/elements";

/**
 * The elements of the monthly form that are looked at, in the order in which a run reads them: those behind the headline indicators, and some of every other
 * group, so that a form that was copied or made up shows.
 */
export const examinedElements = [
  "open_days",
  "kader_registered",
  "kader_active",
  "s_target",
  "k_card",
  "d_weighed",
  "n_gained",
  "t_not_gained",
  "o_absent_last_month",
  "b_first_time",
  "height_measured",
  "stunted",
  "weight_height_assessed",
  "wasted",
  "weight_age_assessed",
  "underweight",
  "pregnant_target",
  "pregnant_served",
  "home_visits",
  "education_participants",
  "adult_target",
  "adult_screened",
  "elderly_target",
  "elderly_screened",
] as const satisfies readonly ElementCode[];
export type ExaminedElement = (typeof examinedElements)[number];

export const elementAt = Object.fromEntries(
  examinedElements.map((code, index) => [code, index]),
) as Readonly<Record<ExaminedElement, number>>;

/** Without these the headline figures cannot be reckoned: a form that was sent should hold them all. */
export const neededElements = [
  "s_target",
  "k_card",
  "d_weighed",
  "n_gained",
  "t_not_gained",
  "o_absent_last_month",
  "b_first_time",
  "height_measured",
  "stunted",
] as const satisfies readonly ExaminedElement[];

/** How many people are expected: counts that move slowly. */
export const targetElements = [
  "s_target",
  "pregnant_target",
  "adult_target",
  "elderly_target",
] as const satisfies readonly ExaminedElement[];

/** Counts of what happened in the month. They depend on who came, so they should not stay the same. S and kader may stay for years. */
export const movingElements = [
  "d_weighed",
  "n_gained",
  "t_not_gained",
  "height_measured",
  "weight_height_assessed",
  "home_visits",
  "education_participants",
] as const satisfies readonly ExaminedElement[];

/** Counts whose last digits say something: large enough, and none of them follows from another one. */
export const digitElements = [
  "s_target",
  "k_card",
  "d_weighed",
  "n_gained",
  "height_measured",
] as const satisfies readonly ExaminedElement[];
