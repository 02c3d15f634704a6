import { queryOptions } from "@tanstack/react-query";
import type { ValuesQuery } from "@/lib/figures/contract";
import { apiOf } from "@/lib/core/client/api-of";

/** Values of one indicator for all areas of a level inside an area. */
export function valuesQuery({ area, level, month, indicator }: ValuesQuery) {
  return queryOptions({
    queryKey: ["values", area, level, month, indicator] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/values?${new URLSearchParams({ area, level, month, indicator }).toString()}`,
        async () => (await import("@/lib/figures/contract")).ValuesReply,
        { signal },
      ),
  });
}
