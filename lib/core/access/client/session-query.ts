import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** Asks the server who is looking, and what this installation is. */
export function readSession(client: QueryClient, signal?: AbortSignal) {
  return apiOf(client).call(
    "/api/v1/session",
    async () => (await import("@/lib/core/access/contract")).SessionReply,
    signal === undefined ? {} : { signal },
  );
}

/** The same for pages; where it changes, the page is loaded anew (keep-session.ts). */
export function sessionQuery() {
  return queryOptions({
    queryKey: ["session"],
    queryFn: ({ client, signal }) => readSession(client, signal),
  });
}
