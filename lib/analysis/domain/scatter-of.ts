import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { Ratio } from "@/lib/core/statistics/contributions";
import type { Scatter } from "@/lib/core/statistics/overdispersion";

/**
 * Whether an indicator is a share of its denominator, or a count beside it: counts per posyandu, and percentages that may pass 100, such as referrals that are
 * completed a month later. One area above 100 % is enough: what may pass it is no share in the other areas either.
 */
export function scatterOf(
  { unit }: Pick<IndicatorEntry, "unit">,
  ratios: readonly Ratio[],
): Scatter {
  const isShare =
    unit === "percent" &&
    ratios.every(({ numerator, denominator }) => numerator <= denominator);
  return isShare ? "share" : "count";
}

/** In the unit of the indicator for each unit of the ratio. */
export const scaleOf = ({ unit }: Pick<IndicatorEntry, "unit">): number =>
  unit === "percent" ? 100 : 1;

/** Below these denominators one person or posyandu alone moves a percentage by a point or more, or a count per posyandu by a twentieth of itself. */
const smallBelow = { percent: 100, "per-posyandu": 20 } as const;

/** Whether a figure stands on so little that its movements must not be read as any. */
export function isSmallBase(
  { unit }: Pick<IndicatorEntry, "unit">,
  denominator: number,
): boolean {
  return denominator < smallBelow[unit];
}
