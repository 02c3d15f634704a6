import type { QueryClient } from "@tanstack/react-query";
import type { TickerEntry, TickerReply } from "@/lib/live/contract";
import { AreaCode, isWithin } from "@/lib/core/domain/ids";

const longest = 60;

/** Puts a line at the top of the tickers of its area and of the areas that contain it. A line that is there already is not added again. */
export function patchTicker(client: QueryClient, entry: TickerEntry): void {
  if (entry.silent === true) return;
  client.setQueriesData<TickerReply>(
    {
      queryKey: ["ticker"],
      predicate: ({ queryKey }) => {
        const area = AreaCode.safeParse(queryKey[1]);
        return area.success && isWithin(entry.area, area.data);
      },
    },
    (reply) => reply && withEntry(reply, entry),
  );
}

function withEntry(reply: TickerReply, entry: TickerEntry): TickerReply {
  const isKnown = reply.entries.some(
    ({ sequence, area }) => sequence === entry.sequence && area === entry.area,
  );
  if (isKnown) return reply;
  return {
    sequence: Math.max(reply.sequence, entry.sequence),
    entries: [entry, ...reply.entries].slice(0, longest),
  };
}
