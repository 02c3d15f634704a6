import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** Who is looking and what this installation is; it changes only by signing in or out, which loads the page anew. */
export function sessionQuery() {
  return queryOptions({
    queryKey: ["session"],
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        "/api/v1/session",
        async () => (await import("@/lib/core/access/contract")).SessionReply,
        { signal },
      ),
  });
}
