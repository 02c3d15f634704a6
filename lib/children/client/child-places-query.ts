import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { apiOf } from "@/lib/core/client/api-of";

/** Place names in the files of a regency that fit no posyandu by name: the open ones first, then the decided ones. */
export function childPlacesQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["child-places", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/child-places?${new URLSearchParams({ area }).toString()}`,
        async () => (await import("@/lib/children/contract")).ChildPlacesReply,
        { signal },
      ),
  });
}
