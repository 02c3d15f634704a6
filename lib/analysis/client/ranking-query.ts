import { queryOptions } from "@tanstack/react-query";
import type { RankingQuery } from "@/lib/analysis/contract";
import { apiOf } from "@/lib/core/client/api-of";

/** The areas of a level inside an area in order, with what can be said of their differences. */
export function rankingQuery({
  area,
  level,
  month,
  indicator,
  order,
}: RankingQuery) {
  return queryOptions({
    queryKey: ["ranking", area, level, month, indicator, order] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/ranking?${new URLSearchParams({ area, level, month, indicator, order }).toString()}`,
        async () => (await import("@/lib/analysis/contract")).RankingReply,
        { signal },
      ),
  });
}
