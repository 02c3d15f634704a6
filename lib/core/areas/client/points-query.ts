import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { apiOf } from "@/lib/core/client/api-of";

/** Posyandu of an area that have a known place; only for those who may see single posyandu. */
export function pointsQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["points", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/topology/${area}/posyandu`,
        async () => (await import("./points-schema")).PointsSchema,
        { signal },
      ),
  });
}
