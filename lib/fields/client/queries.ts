import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";

const load = () => import("@/lib/fields/contract");

/** The six fields of an area and of those of a level inside it. */
export function fieldsQuery(area: AreaCode, level: Level, month: Month) {
  return queryOptions({
    queryKey: ["fields", area, level, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/fields?${new URLSearchParams({ area, level, month }).toString()}`,
        async () => (await load()).FieldsReply,
        { signal },
      ),
  });
}

/** The stages of life of an area and of those of a level inside it. */
export function lifeCycleQuery(area: AreaCode, level: Level, month: Month) {
  return queryOptions({
    queryKey: ["life-cycle", area, level, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/life-cycle?${new URLSearchParams({ area, level, month }).toString()}`,
        async () => (await load()).LifeCycleReply,
        { signal },
      ),
  });
}
