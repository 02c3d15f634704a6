import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/ids";
import { apiOf } from "@/lib/core/client/api-of";

/** Rows of an area that were refused and have not been corrected since. */
export function refusedRowsQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["refused-rows", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/refused-rows?${new URLSearchParams({ area }).toString()}`,
        async () =>
          (await import("@/lib/submissions/contract")).RefusedRowsReply,
        { signal },
      ),
  });
}
