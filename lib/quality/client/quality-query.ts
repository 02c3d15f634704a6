import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { QualityFilter } from "./quality-filter";

type Asked = { area: AreaCode; month: Month } & Omit<QualityFilter, "finding">;

/** Scores of an area and those inside it in a month, and the findings that a filter lets through. */
export function qualityQuery({ area, month, kind, state, due, after }: Asked) {
  const search = new URLSearchParams({
    area,
    month,
    ...(kind && { kind }),
    ...(state && { state }),
    ...(due && { due }),
    ...(after && { after }),
  });
  return queryOptions({
    queryKey: ["quality", area, month, kind, state, due, after] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/quality?${search.toString()}`,
        async () => (await import("@/lib/quality/contract")).QualityReply,
        { signal },
      ),
  });
}
