import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import type { Text } from "@/lib/core/domain/text-pair";
import type { Comparison } from "./then-and-now";
import { incomparableWhy, notComparable, verdictNames } from "./words";

type Said = {
  say: (text: Text) => string;
  number: (value: number, digits?: number) => string;
};

type Compared = {
  indicator: IndicatorId | null;
  figures: { comparison: Comparison | ComparisonOfContract } | null;
};
/** The contract tells the same without tying verdict and reason together. */
type ComparisonOfContract = {
  verdict: Comparison["verdict"];
  difference: number | null;
  reason: Comparison["reason"];
};

/** "naik 1,9 poin persentase, membaik", "tetap", or "Tidak sebanding: …" with the reason. Empty for a decision without an indicator. */
export function comparisonWords(
  { say, number }: Said,
  { indicator, figures }: Compared,
): string {
  if (indicator === null || figures === null) return "";
  const { verdict, difference, reason } = figures.comparison;
  if (verdict === "not-comparable" || difference === null)
    return reason === null
      ? say(notComparable)
      : `${say(notComparable)}: ${say(incomparableWhy[reason])}`;
  if (verdict === "same") return say(verdictNames.same);
  const { unit } = indicatorOf(indicator);
  const size = number(Math.abs(difference), shownDecimals[unit]);
  const rises = difference > 0;
  const moved =
    unit === "percent"
      ? {
          id: `${rises ? "naik" : "turun"} ${size} poin persentase`,
          en: `${rises ? "up" : "down"} ${size} percentage points`,
        }
      : {
          id: `${rises ? "naik" : "turun"} ${size}`,
          en: `${rises ? "up" : "down"} ${size}`,
        };
  return `${say(moved)}, ${say(verdictNames[verdict])}`;
}
