import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** Open posyandu that stand in one village under one name; for administrators. */
export function doublesQuery() {
  return queryOptions({
    queryKey: ["registry", "doubles"] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        "/api/v1/posyandu/doubles",
        async () => (await import("@/lib/registry/contract")).DoublesReply,
        { signal },
      ),
  });
}
