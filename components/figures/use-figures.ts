"use client";

import { useQuery } from "@tanstack/react-query";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { SeriesReply } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { addMonths } from "@/lib/core/domain/month-steps";
import type { Month } from "@/lib/core/domain/month-steps";
import { useView } from "@/components/view/view-context";

/** Reads of the province screen; panels that ask for the same share one read. */
export function useValues(indicator?: IndicatorId, monthsBack = 0) {
  const { view } = useView();
  return useQuery(
    valuesQuery({
      area: view.area,
      level: view.level,
      month: addMonths(view.month, -monthsBack),
      indicator: indicator ?? view.indicator,
    }),
  );
}

export function useSeries(indicator?: IndicatorId) {
  const { view, session } = useView();
  return useQuery(
    twoYears(view.area, indicator ?? view.indicator, session.latestMonth),
  );
}

export type Target = { value: number; year: number | null };

/**
 * The target that holds in a month: that of its year, or the one for every year. Where a path was set and leaves the year out, there is none; until the series
 * is read, it is the catalogue's proposal.
 */
export function targetFor(
  indicator: IndicatorId,
  month: Month,
  series: SeriesReply | undefined,
): Target | null {
  const year = Number(month.slice(0, 4));
  const targets = series?.targets ?? [];
  const found =
    targets.find((target) => target.year === year) ??
    targets.find((target) => target.year === null);
  if (series !== undefined && !found) return null;
  if (found) return { value: found.value, year: found.year };
  const { defaultTarget } = indicatorOf(indicator);
  return defaultTarget === null ? null : { value: defaultTarget, year: null };
}

export function useTarget(): Target | null {
  const { view } = useView();
  const { data } = useSeries();
  return targetFor(view.indicator, view.month, data);
}
