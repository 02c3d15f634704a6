import { queryOptions } from "@tanstack/react-query";
import type { SeriesQuery } from "@/lib/figures/contract";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { apiOf } from "@/lib/core/client/api-of";

/** One area's indicator month by month, with survey figures and targets. */
export function seriesQuery({ area, indicator, from, to }: SeriesQuery) {
  return queryOptions({
    queryKey: ["series", area, indicator, from, to] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/series?${new URLSearchParams({ area, indicator, from, to }).toString()}`,
        async () => (await import("@/lib/figures/contract")).SeriesReply,
        { signal },
      ),
  });
}

/** The two years that end with the newest month. All parts of the screen that show an area's months share this one read. */
export function twoYears(
  area: AreaCode,
  indicator: IndicatorId,
  newest: Month,
) {
  return seriesQuery({
    area,
    indicator,
    from: addMonths(newest, -24),
    to: newest,
  });
}
