import { queryOptions } from "@tanstack/react-query";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { apiOf, browserApi } from "@/lib/core/client/api-of";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { NewTargets } from "@/lib/targets/contract";

/** Paths of targets of an area and an indicator. */
export function targetsQuery(area: AreaCode, indicator: IndicatorId) {
  return queryOptions({
    queryKey: ["targets", area, indicator] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/targets?${new URLSearchParams({ area, indicator }).toString()}`,
        async () => (await import("@/lib/targets/contract")).TargetsReply,
        { signal },
      ),
  });
}

/** Sets a path; refused where somebody else has changed it since it was read. */
export function setTargets(given: NewTargets) {
  return browserApi().call(
    "/api/v1/targets",
    async () => (await import("@/lib/targets/contract")).TargetsReply,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(given),
    },
  );
}
