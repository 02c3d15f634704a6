import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** A note with every text it has had. */
export function noteQuery(id: string) {
  return queryOptions({
    queryKey: ["notes", "one", id] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/notes/${id}`,
        async () => (await import("@/lib/notes/contract")).NoteReply,
        { signal },
      ),
  });
}
