import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** Posyandu whose name holds the words; for those who may see single posyandu. */
export function posyanduSearchQuery(words: string) {
  return queryOptions({
    queryKey: ["posyandu-search", words] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/posyandu?${new URLSearchParams({ search: words }).toString()}`,
        async () =>
          (await import("@/lib/core/areas/contract")).PosyanduSearchReply,
        { signal },
      ),
  });
}
