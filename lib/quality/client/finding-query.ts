import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** A finding with the forms it rests on and what happened to it. */
export function findingQuery(id: string) {
  return queryOptions({
    queryKey: ["quality-finding", id] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/quality/findings/${id}`,
        async () => (await import("@/lib/quality/contract")).FindingReply,
        { signal },
      ),
  });
}
