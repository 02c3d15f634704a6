import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { TrendsQuery } from "@/lib/figures/contract";

/** One indicator month by month for all areas of a level. */
export function trendsQuery({ area, level, indicator, from, to }: TrendsQuery) {
  return queryOptions({
    queryKey: ["trends", area, level, indicator, from, to] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/trends?${new URLSearchParams({ area, level, indicator, from, to }).toString()}`,
        async () => (await import("@/lib/figures/contract")).TrendsReply,
        { signal },
      ),
  });
}
