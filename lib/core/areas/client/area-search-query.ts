import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** Areas of the province whose name holds the words. */
export function areaSearchQuery(words: string) {
  return queryOptions({
    queryKey: ["area-search", words] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/areas?${new URLSearchParams({ search: words }).toString()}`,
        async () => (await import("@/lib/core/areas/contract")).AreaSearchReply,
        { signal },
      ),
    enabled: words.trim().length >= 2,
  });
}
