import type { SpmField } from "./element-entry";
import { elements, type ElementCode } from "./elements";

/** What is known of one posyandu in one month beside the counts it reports. Each fact is 0 or 1. */
export const factCodes = [
  "posyandu_registered",
  "posyandu_reported",
  "posyandu_on_time",
  "posyandu_open",
  "posyandu_supervised",
  "posyandu_kader_5",
  "posyandu_field_education",
  "posyandu_field_health",
  "posyandu_field_public_works",
  "posyandu_field_housing",
  "posyandu_field_order",
  "posyandu_field_social",
  "posyandu_six_spm",
] as const;
export type FactCode = (typeof factCodes)[number];

/** A fact that follows from the counts of the report: true if any of the elements reaches the threshold, unknown if none of them was given. */
export type CountFact = { anyOf: readonly ElementCode[]; atLeast: number };

const lifeCycleServices: readonly ElementCode[] = [
  "d_weighed",
  "pregnant_served",
  "postpartum_served",
  "adolescent_served",
  "adult_screened",
  "elderly_screened",
];

function countsOf(field: SpmField): readonly ElementCode[] {
  return elements
    .filter((element) => element.field === field)
    .map((element) => element.code);
}

/** The six fields of service; health counts as served by weighing or any life-cycle service, the others by any count above zero. */
export const fieldFacts = {
  posyandu_field_education: { anyOf: countsOf("pendidikan"), atLeast: 1 },
  posyandu_field_health: { anyOf: lifeCycleServices, atLeast: 1 },
  posyandu_field_public_works: {
    anyOf: countsOf("pekerjaan_umum"),
    atLeast: 1,
  },
  posyandu_field_housing: { anyOf: countsOf("perumahan_rakyat"), atLeast: 1 },
  posyandu_field_order: { anyOf: countsOf("trantibumlinmas"), atLeast: 1 },
  posyandu_field_social: { anyOf: countsOf("sosial"), atLeast: 1 },
} as const satisfies Partial<Record<FactCode, CountFact>>;

export const countFacts = {
  posyandu_open: { anyOf: ["open_days"], atLeast: 1 },
  posyandu_supervised: { anyOf: ["supervision_visits"], atLeast: 1 },
  posyandu_kader_5: { anyOf: ["kader_active"], atLeast: 5 },
  ...fieldFacts,
} as const satisfies Partial<Record<FactCode, CountFact>>;
