import type { QueryClient } from "@tanstack/react-query";
import * as z from "zod";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";

export type Watched = { area: AreaCode; level: Level; month: Month };

const Sequenced = z.object({ sequence: z.number() });

/** Keys of the cached reads that a watched area, level and month keep fresh. */
export function keysOf({ area, level, month }: Watched) {
  return [
    ["values", area, level, month],
    ["board", area, level, month],
    ["series", area],
    ["ticker", area],
    ["growth", area, month],
  ] as const;
}

/** The sequence from which the server must repeat: that of the oldest read on screen; null when nothing was read yet. */
export function oldestRead(
  client: QueryClient,
  watched: Watched,
): number | null {
  const sequences = keysOf(watched).flatMap((queryKey) =>
    client.getQueriesData({ queryKey }).flatMap(([, data]) => {
      const read = Sequenced.safeParse(data);
      return read.success ? [read.data.sequence] : [];
    }),
  );
  return sequences.length === 0 ? null : Math.min(...sequences);
}
