"use client";

import { useQuery } from "@tanstack/react-query";
import { rankingQuery } from "@/lib/analysis/client/ranking-query";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useView } from "@/components/view/view-context";

/** The ranking on screen, by an indicator; panel, funnel and table share the read. */
export function useRanking(indicator: IndicatorId) {
  const { view } = useView();
  const { area, level, month, order } = view;
  return useQuery(rankingQuery({ area, level, month, indicator, order }));
}
