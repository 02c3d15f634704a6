import { queryOptions } from "@tanstack/react-query";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { apiOf } from "@/lib/core/client/api-of";

/** Which areas have sent a month, how completely, and on time or late. */
export function boardQuery(area: AreaCode, level: Level, month: Month) {
  return queryOptions({
    queryKey: ["board", area, level, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/board?${new URLSearchParams({ area, level, month }).toString()}`,
        async () => (await import("@/lib/figures/contract")).BoardReply,
        { signal },
      ),
  });
}
