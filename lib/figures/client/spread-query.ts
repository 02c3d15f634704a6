import { queryOptions } from "@tanstack/react-query";
import type { SpreadQuery } from "@/lib/figures/contract";
import { apiOf } from "@/lib/core/client/api-of";
import {
  addMonths,
  monthsBetween,
  type Month,
} from "@/lib/core/domain/month-steps";

/** How the values of all areas of a level lie over some months. */
export function spreadQuery({ area, level, indicator, from, to }: SpreadQuery) {
  return queryOptions({
    queryKey: ["spread", area, level, indicator, from, to] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/spread?${new URLSearchParams({ area, level, indicator, from, to }).toString()}`,
        async () => (await import("@/lib/figures/contract")).SpreadReply,
        { signal },
      ),
  });
}

/**
 * The months that classes are cut from: the two years before the newest one, which still fills while reports come in, and would move the classes with
 * every report. The newest itself where nothing is older.
 */
export function settledMonths({
  firstMonth,
  latestMonth,
}: {
  firstMonth: Month;
  latestMonth: Month;
}): { from: Month; to: Month } {
  const wished = addMonths(latestMonth, -24);
  const from = monthsBetween(firstMonth, wished) > 0 ? wished : firstMonth;
  if (monthsBetween(from, latestMonth) <= 0)
    return { from: latestMonth, to: latestMonth };
  return { from, to: addMonths(latestMonth, -1) };
}
