import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { Locale } from "@/lib/core/domain/text-pair";
import { hrefIn } from "@/lib/core/text/locale";

/**
 * The posyandu of an area in a month, as page and API ask for them. A measure is an indicator or an element, `ds`, or one of it since one or twelve months
 * before: `change1.ds` its change, `part1.ds` what the posyandu contributes to the change of the area (docs: lib/core/statistics/contributions.ts).
 */
export type ListAddress = {
  area: AreaCode;
  month: Month;
  /** Conditions `MEASURE:OP:VALUE` with lt, le, gt, ge, eq, ne, or `MEASURE:is:STATE`; `,` is and, `;` is or and binds less. */
  where?: string;
  /** Measures that are shown, divided by commas. */
  columns?: string;
  /** A measure; with `-` before it, the largest first. */
  sort?: string;
};

/** The address of a list; every figure on a screen may lead to the posyandu behind it. */
export function listHref(locale: Locale, list: ListAddress): string {
  const params = new URLSearchParams({ area: list.area, month: list.month });
  for (const part of ["where", "columns", "sort"] as const) {
    const value = list[part];
    if (value !== undefined) params.set(part, value);
  }
  return hrefIn(locale, `/daftar?${params.toString()}`);
}

/** Of what the list is asked: an indicator, and which direction of it is an improvement. */
type Behind = Pick<ListAddress, "area" | "month"> & {
  indicator: Pick<IndicatorEntry, "id" | "good">;
};

/** The posyandu behind an area's figure, those first that did most to make it worse since the month before. */
export function behindHref(
  locale: Locale,
  { area, month, indicator: { id, good } }: Behind,
): string {
  return listHref(locale, {
    area,
    month,
    columns: `${id},change1.${id},part1.${id}`,
    sort: `${good === "up" ? "" : "-"}part1.${id}`,
  });
}
