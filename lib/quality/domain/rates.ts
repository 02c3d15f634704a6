import type { ExaminedElement } from "./examined-elements";

/** A share that is held against what is usual. */
export type RateId = "ds" | "gain" | "stunting" | "underweight" | "cards";

export type Rate = {
  id: RateId;
  numerator: ExaminedElement;
  /** Their sum. */
  denominator: readonly ExaminedElement[];
  /** Of fewer people than this the share is not judged: one child would move it too far. */
  fewest: number;
  /** Percentage points from what is usual below which a share is no finding, however even its history is. */
  least: number;
};

/** Limits of the product's own, set so that a finding is worth a telephone call. */
export const rates: readonly Rate[] = [
  {
    id: "ds",
    numerator: "d_weighed",
    denominator: ["s_target"],
    fewest: 20,
    least: 15,
  },
  {
    id: "gain",
    numerator: "n_gained",
    denominator: ["n_gained", "t_not_gained"],
    fewest: 15,
    least: 20,
  },
  {
    id: "stunting",
    numerator: "stunted",
    denominator: ["height_measured"],
    fewest: 20,
    least: 10,
  },
  {
    id: "underweight",
    numerator: "underweight",
    denominator: ["weight_age_assessed"],
    fewest: 20,
    least: 10,
  },
  {
    id: "cards",
    numerator: "k_card",
    denominator: ["s_target"],
    fewest: 20,
    least: 15,
  },
];

/** The elements that a share is made of, each once. */
export function elementsOf({
  numerator,
  denominator,
}: Rate): ExaminedElement[] {
  return [...new Set([numerator, ...denominator])];
}
