"use client";

import { useQuery } from "@tanstack/react-query";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { SeriesReply } from "@/lib/figures/contract";
import { targetOf, type Target } from "@/lib/figures/domain/target-of";
import { targetsOver } from "@/lib/figures/domain/targets-inside";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { addMonths } from "@/lib/core/domain/month-steps";
import type { Month } from "@/lib/core/domain/month-steps";
import { useView } from "@/components/view/view-context";

export type { Target } from "@/lib/figures/domain/target-of";

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

/** The target that holds in a month; none until the series is read, since the catalogue's proposal may not be the one in use. */
export function targetFor(
  indicator: IndicatorId,
  month: Month,
  series: SeriesReply | undefined,
): Target | null {
  return series === undefined
    ? null
    : targetOf(indicatorOf(indicator), month, series.targets);
}

/**
 * What each row inside the area of a series is to reach in a month, posyandu with their village, in the unit of the indicator; nothing until the series is
 * read.
 */
export function rowTargetsFor(
  indicator: IndicatorId,
  month: Month,
  series: SeriesReply | undefined,
): (row: { area: string; village?: string | undefined }) => number | null {
  if (series === undefined) return () => null;
  const over = targetsOver(indicatorOf(indicator), month, series);
  return (row) => over((row.village ?? row.area) as AreaCode)?.value ?? null;
}

export function useTarget(): Target | null {
  const { view } = useView();
  const { data } = useSeries();
  return targetFor(view.indicator, view.month, data);
}
