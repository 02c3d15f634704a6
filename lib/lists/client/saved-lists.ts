import { queryOptions } from "@tanstack/react-query";
import { apiOf, browserApi } from "@/lib/core/client/api-of";
import type { NewSavedList } from "@/lib/lists/contract";

/** The lists that the reader has saved. */
export function savedListsQuery() {
  return queryOptions({
    queryKey: ["saved-lists"] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        "/api/v1/lists/saved",
        async () => (await import("@/lib/lists/contract")).SavedListsReply,
        { signal },
      ),
  });
}

/** Keeps a list under a name. */
export function saveList(list: NewSavedList) {
  return browserApi().call(
    "/api/v1/lists/saved",
    async () => (await import("@/lib/lists/contract")).SavedList,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(list),
    },
  );
}

/** Forgets a list. */
export function forgetList(id: string) {
  return browserApi().call(
    `/api/v1/lists/saved/${id}`,
    async () => (await import("@/lib/lists/contract")).DeletedListReply,
    { method: "DELETE" },
  );
}
