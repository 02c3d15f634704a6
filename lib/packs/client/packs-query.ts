import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** With which files a meeting was taken along. */
export function packsQuery(meeting: string) {
  return queryOptions({
    queryKey: ["packs", meeting] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/meetings/${meeting}/packs`,
        async () => (await import("@/lib/packs/contract")).PacksReply,
        { signal },
      ),
  });
}
