import type { Coverage } from "./answer";
import type { ElementCode } from "./elements";
import type { IndicatorEntry } from "./indicator-entry";

/**
 * Elements that measured children can fill, grouped by what they are counted from. If the children give such a count, it is used instead of the
 * monthly form's.
 */
export const childElements = {
  seen: ["d_weighed"],
  signed: [
    "n_gained",
    "t_not_gained",
    "o_absent_last_month",
    "b_first_time",
    "two_t",
  ],
  height: ["height_measured", "stunted", "severely_stunted"],
  weight: ["weight_age_assessed", "underweight", "severely_underweight"],
  both: ["weight_height_assessed", "wasted", "severely_wasted", "overweight"],
} as const satisfies Record<string, readonly ElementCode[]>;

const filled: ReadonlySet<string> = new Set(
  Object.values(childElements).flat(),
);

/** True if some counts of an indicator are taken from measured children, as soon as there are any, instead of from the monthly form. */
export function isFromChildren({
  numerator,
  denominator,
}: Pick<IndicatorEntry, "numerator" | "denominator">): boolean {
  return [...numerator, ...denominator].some((term) => filled.has(term));
}

/**
 * Of the posyandu behind a number, how many are counted from measured children and how many from monthly forms. The number for children is an upper
 * bound: if a file of children lacks what the indicator needs, the form was used although children are known.
 */
export function posyanduBySource(
  indicator: Pick<IndicatorEntry, "numerator" | "denominator">,
  { fromChildren, coverage }: { fromChildren: number; coverage: Coverage },
): { children: number; forms: number } {
  const children = isFromChildren(indicator)
    ? Math.min(fromChildren, coverage.reported)
    : 0;
  return { children, forms: coverage.reported - children };
}
