import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { AreaCode } from "@/lib/core/domain/area-code";

/** The beginnings of the keys of everything that shows findings. */
export const allFindings = [
  ["quality"],
  ["quality-finding"],
  ["quality-work"],
  ["quality-posyandu"],
] as const;

/** What waits inside an area in every month that was looked at. */
export function workQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["quality-work", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/quality/work?area=${area}`,
        async () => (await import("@/lib/quality/contract")).FindingWorkReply,
        { signal },
      ),
  });
}

/** What was found in the reports of one posyandu. */
export function posyanduFindingsQuery(id: string) {
  return queryOptions({
    queryKey: ["quality-posyandu", id] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/quality/posyandu/${encodeURIComponent(id)}`,
        async () =>
          (await import("@/lib/quality/contract")).PosyanduFindingsReply,
        { signal },
      ),
  });
}
