import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { Month } from "@/lib/core/domain/month-steps";

/** One posyandu over the two years that end with a month. */
export function posyanduQuery(id: string, month: Month) {
  return queryOptions({
    queryKey: ["posyandu", id, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/posyandu/${encodeURIComponent(id)}?month=${month}`,
        async () => (await import("@/lib/posyandu/contract")).PosyanduReply,
        { signal },
      ),
  });
}
