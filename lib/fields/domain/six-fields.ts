import type { SpmField } from "@/lib/core/catalogue/element-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";

export type ServedField = Exclude<SpmField, "kelembagaan">;

/** A field of service: the share of posyandu that serve it at all, and the indicators of what they do there. */
export type FieldEntry = {
  field: ServedField;
  indicator: IndicatorId;
  activities: readonly IndicatorId[];
};

/**
 * The six fields of Permendagri 13/2024 in its order. The activities are the indicators of the catalogue whose numerator is an element of the field; a test
 * holds this list against it. Health is what the stages of life show at length: here stand the services that make a posyandu count as serving it.
 */
export const sixFields: readonly FieldEntry[] = [
  {
    field: "pendidikan",
    indicator: "field_education",
    activities: ["paud", "out_of_school"],
  },
  {
    field: "kesehatan",
    indicator: "field_health",
    activities: [
      "ds",
      "pregnant",
      "postpartum",
      "adolescent",
      "adult",
      "elderly",
    ],
  },
  {
    field: "pekerjaan_umum",
    indicator: "field_public_works",
    activities: ["clean_water", "latrine"],
  },
  {
    field: "perumahan_rakyat",
    indicator: "field_housing",
    activities: ["rtlh"],
  },
  {
    field: "trantibumlinmas",
    indicator: "field_order",
    activities: ["disturbance"],
  },
  { field: "sosial", indicator: "field_social", activities: ["aid_gap"] },
];

export const fieldIndicators: readonly IndicatorId[] = sixFields.flatMap(
  ({ indicator, activities }) => [indicator, ...activities],
);
