import { queryOptions } from "@tanstack/react-query";
import type { GrowthQuery } from "@/lib/growth/contract";
import { apiOf } from "@/lib/core/client/api-of";

/** What is known of the children measured in an area and month. */
export function growthQuery({ area, month }: GrowthQuery) {
  return queryOptions({
    queryKey: ["growth", area, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/growth?${new URLSearchParams({ area, month }).toString()}`,
        async () => (await import("@/lib/growth/contract")).GrowthReply,
        { signal },
      ),
  });
}
