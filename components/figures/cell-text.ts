import type { Figure } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownShare, shownValueOf } from "@/lib/core/catalogue/states";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import type { Formats } from "@/lib/core/text/bind-formats";
import { boundWords } from "@/lib/core/text/bounds";

type Kind = Pick<IndicatorEntry, "unit">;

/** A level with its unit: 78,4 % or 4,6. */
export function valueText(
  formats: Formats,
  { unit }: Kind,
  value: number,
  digits: number = shownDecimals[unit],
): string {
  return unit === "percent"
    ? formats.percent(value, digits)
    : formats.number(value, digits);
}

/** The value of a cell; of a hidden one the limit that the public is told, “< 0,8 %”; null where a word must stand. */
export function cellValue(
  formats: Formats,
  indicator: IndicatorEntry,
  cell: Figure,
): string | null {
  const value = shownValueOf(indicator, cell);
  if (value !== undefined) return valueText(formats, indicator, value);
  const bound = boundWords(indicator, cell);
  return bound === null ? null : formats.say(bound.short);
}

/** How many posyandu stand behind a cell, as a share of those registered; whole percents, never rounded up to all. */
export function shareText(
  formats: Formats,
  coverage: Figure["coverage"],
): string {
  return formats.percent(shownShare(coverage), 0);
}
