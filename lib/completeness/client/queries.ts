import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { completenessKey } from "./completeness-key";

const load = () => import("@/lib/completeness/contract");

const search = (params: Record<string, string>) =>
  new URLSearchParams(params).toString();

/** Who has sent a month, for an area and those one level below it. */
export function completenessQuery(area: AreaCode, month: Month) {
  return queryOptions({
    queryKey: [completenessKey, area, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/completeness?${search({ area, month })}`,
        async () => (await load()).CompletenessReply,
        { signal },
      ),
  });
}

/** The same over the two years that end with a month. */
export function pastQuery(area: AreaCode, month: Month) {
  return queryOptions({
    queryKey: [completenessKey, area, month, "past"] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/completeness/history?${search({ area, month })}`,
        async () => (await load()).PastReply,
        { signal },
      ),
  });
}

/** What was sent or taken back after the deadline of a month; asked by those who have signed in. */
export function lateChangesQuery(area: AreaCode, month: Month) {
  return queryOptions({
    queryKey: [completenessKey, area, month, "late"] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/completeness/after-deadline?${search({ area, month })}`,
        async () => (await load()).LateChangesReply,
        { signal },
      ),
  });
}

/** Who is asked about the reports of an area. */
export function operatorsQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["completeness-operators", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/completeness/operators?${search({ area })}`,
        async () => (await load()).OperatorsReply,
        { signal },
      ),
  });
}
