import type { Figure } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownValueOf } from "@/lib/core/catalogue/states";
import type { Formats } from "@/lib/core/text/bind-formats";

type Kind = Pick<IndicatorEntry, "unit">;

/** A level with its unit: 78,4 % or 4,6. */
export function valueText(
  formats: Formats,
  { unit }: Kind,
  value: number,
  digits = 1,
): string {
  return unit === "percent"
    ? formats.percent(value, digits)
    : formats.number(value, digits);
}

/** The value of a cell, or null where another word must stand. */
export function cellValue(
  formats: Formats,
  indicator: IndicatorEntry,
  cell: Figure,
): string | null {
  const value = shownValueOf(indicator, cell);
  return value === undefined ? null : valueText(formats, indicator, value);
}

/** How many posyandu stand behind a cell, as a share of those registered; whole percents, never rounded up to all. */
export function shareText(
  formats: Formats,
  { reported, registered }: Figure["coverage"],
): string {
  if (registered === 0) return formats.percent(0, 0);
  const share = (reported / registered) * 100;
  const shown = reported < registered ? Math.min(99, Math.round(share)) : 100;
  return formats.percent(reported > 0 ? Math.max(1, shown) : 0, 0);
}
