import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { apiOf } from "@/lib/core/client/api-of";

/** An area with its ancestors, its children and the addresses of its shapes. */
export function areaQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["area", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/areas/${area}`,
        async () => (await import("@/lib/core/areas/contract")).AreaReply,
        { signal },
      ),
  });
}
