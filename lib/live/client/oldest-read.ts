import type { QueryClient, QueryKey } from "@tanstack/react-query";
import * as z from "zod";
import type {
  ClientSubject,
  Watched,
} from "@/lib/core/subjects/client/client-subject";

const Sequenced = z.object({ sequence: z.number() });

/** Keys of the cached reads that a watched area, level and month keep fresh. */
export function keysOf(
  subjects: readonly ClientSubject[],
  watched: Watched,
): QueryKey[] {
  return subjects.flatMap(({ watchedReads }) => watchedReads?.(watched) ?? []);
}

/** The sequence from which the server must report: the one of the oldest read on screen; null if nothing has been read yet. */
export function oldestRead(
  client: QueryClient,
  subjects: readonly ClientSubject[],
  watched: Watched,
): number | null {
  const sequences = keysOf(subjects, watched).flatMap((queryKey) =>
    client.getQueriesData({ queryKey }).flatMap(([, data]) => {
      const read = Sequenced.safeParse(data);
      return read.success ? [read.data.sequence] : [];
    }),
  );
  return sequences.length === 0 ? null : Math.min(...sequences);
}
