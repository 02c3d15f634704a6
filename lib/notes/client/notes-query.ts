import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { FigureScope } from "@/lib/core/subjects/client/client-subject";

/** Every read of notes. */
export const allNotes = { queryKey: ["notes"] as const };

/** Notes pinned to the figures of a scope; with `withdrawn` those that were taken back as well. */
export function notesQuery(
  { area, indicator, from, to, inside }: FigureScope,
  withdrawn = false,
) {
  const params = new URLSearchParams({
    area,
    indicator,
    from,
    to,
    inside: String(inside),
    withdrawn: String(withdrawn),
  });
  return queryOptions({
    queryKey: ["notes", "list", params.toString()] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/notes?${params.toString()}`,
        async () => (await import("@/lib/notes/contract")).NotesReply,
        { signal },
      ),
  });
}
