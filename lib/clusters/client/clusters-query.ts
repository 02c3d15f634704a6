import { queryOptions } from "@tanstack/react-query";
import type { ClustersQuery } from "@/lib/clusters/contract";
import { apiOf } from "@/lib/core/client/api-of";

/** How the areas of a level lie among their neighbours; only for those who oversee. */
export function clustersQuery({
  area,
  level,
  month,
  indicator,
}: ClustersQuery) {
  return queryOptions({
    queryKey: ["clusters", area, level, month, indicator] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/clusters?${new URLSearchParams({ area, level, month, indicator }).toString()}`,
        async () => (await import("@/lib/clusters/contract")).ClustersReply,
        { signal },
      ),
  });
}
