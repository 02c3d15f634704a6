import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { apiOf } from "@/lib/core/client/api-of";

/** Posyandu of a regency whose name, village or subdistrict holds the words. */
export function choicesQuery(area: AreaCode, words: string) {
  const q = words.trim();
  return queryOptions({
    queryKey: ["child-place-choices", area, q] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/child-places/choices?${new URLSearchParams({ area, q }).toString()}`,
        async () => (await import("@/lib/children/contract")).ChoicesReply,
        { signal },
      ),
    enabled: q.length >= 2,
  });
}
