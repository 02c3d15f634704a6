import type { Query, QueryClient } from "@tanstack/react-query";
import { isWithin, type AreaCode } from "@/lib/core/domain/area-code";
import type { HeardChange } from "@/lib/core/subjects/client/client-subject";
import type { TickerEntry, TickerReply } from "@/lib/live/contract";

/** As long as a ticker that is read now. */
const longest = 30;

/** Whether a change is a line of an area's ticker: it happened inside the area or around it, and is no small matter. */
export function isLineOf(
  area: AreaCode,
  change: Pick<HeardChange, "area" | "reach">,
): boolean {
  if (change.reach === "silent" || change.reach === "public") return false;
  return isWithin(change.area, area) || isWithin(area, change.area);
}

/**
 * Puts a line at the top of the tickers that it belongs to. A line that is there already is not added again. A ticker that `misses` something else keeps
 * its sequence, so that it is read anew.
 */
export function patchTicker(
  client: QueryClient,
  entry: TickerEntry,
  misses: (query: Query) => boolean,
): void {
  for (const query of client
    .getQueryCache()
    .findAll({ queryKey: ["ticker"] })) {
    const reply = query.state.data as TickerReply | undefined;
    const area = query.queryKey[1] as AreaCode;
    if (reply === undefined || reply.sequence >= entry.sequence) continue;
    if (!isLineOf(area, entry)) continue;
    client.setQueryData<TickerReply>(query.queryKey, {
      sequence: misses(query) ? reply.sequence : entry.sequence,
      entries: withEntry(reply.entries, entry),
    });
  }
}

function withEntry(
  entries: TickerReply["entries"],
  entry: TickerEntry,
): TickerReply["entries"] {
  if (entries.some(({ sequence }) => sequence === entry.sequence))
    return entries;
  return [entry, ...entries]
    .sort((a, b) => b.sequence - a.sequence)
    .slice(0, longest);
}
