import type { ChangeReply } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownDifference } from "@/lib/core/domain/shown-number";
import type { Ratio } from "@/lib/core/statistics/contributions";
import { scaleOf } from "@/lib/analysis/domain/scatter-of";

/** The same posyandu in both months: their figures in the unit of the indicator, and the difference of the two as they are shown. Null without any. */
export function sameChange(
  indicator: IndicatorEntry,
  { same }: Pick<ChangeReply, "same">,
): { before: number; after: number; difference: number } | null {
  if (same.before === null || same.after === null) return null;
  const of = ({ numerator, denominator }: Ratio) =>
    (scaleOf(indicator) * numerator) / denominator;
  const before = of(same.before);
  const after = of(same.after);
  return {
    before,
    after,
    difference: shownDifference(indicator.unit, after, before),
  };
}
