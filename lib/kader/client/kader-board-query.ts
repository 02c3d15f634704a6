import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";

/** The kader of an area and of those of a level inside it. */
export function kaderBoardQuery(area: AreaCode, level: Level, month: Month) {
  return queryOptions({
    queryKey: ["kader-board", area, level, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/kader/board?${new URLSearchParams({ area, level, month }).toString()}`,
        async () => (await import("@/lib/kader/contract")).KaderBoardReply,
        { signal },
      ),
  });
}

/** The villages of an area where kader are to be recruited or trained. */
export function kaderShortQuery(area: AreaCode, month: Month) {
  return queryOptions({
    queryKey: ["kader-board", area, "short", month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/kader/short?${new URLSearchParams({ area, month }).toString()}`,
        async () => (await import("@/lib/kader/contract")).KaderShortReply,
        { signal },
      ),
  });
}
