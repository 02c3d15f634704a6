import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { FigureScope } from "@/lib/core/subjects/client/client-subject";

/** Every read of notes. */
export const allNotes = { queryKey: ["notes"] as const };

/** Asks for the notes pinned to the figures of a scope; with `withdrawn` for those that were taken back as well. */
export function readNotes(
  client: QueryClient,
  {
    area,
    indicator,
    from,
    to,
    inside,
    withdrawn = false,
  }: FigureScope & { withdrawn?: boolean },
  signal: AbortSignal,
) {
  const params = new URLSearchParams({
    area,
    indicator,
    from,
    to,
    inside: String(inside),
    withdrawn: String(withdrawn),
  });
  return apiOf(client).call(
    `/api/v1/notes?${params.toString()}`,
    async () => (await import("@/lib/notes/contract")).NotesReply,
    { signal },
  );
}

/** All notes of a scope, those that were taken back too. */
export function notesQuery(scope: FigureScope) {
  return queryOptions({
    queryKey: [...allNotes.queryKey, "list", scope] as const,
    queryFn: ({ client, signal }) =>
      readNotes(client, { ...scope, withdrawn: true }, signal),
  });
}
