import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { apiOf } from "@/lib/core/client/api-of";

/** The latest submissions inside an area, newest first. */
export function tickerQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["ticker", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/ticker?${new URLSearchParams({ area }).toString()}`,
        async () => (await import("@/lib/live/contract")).TickerReply,
        { signal },
      ),
  });
}
