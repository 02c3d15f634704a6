import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { apiOf } from "@/lib/core/client/api-of";

/** What was sent for an area, newest first; of one month only if a month is given. Only for those who are signed in. */
export function submissionsQuery(area: AreaCode, month?: Month) {
  return queryOptions({
    queryKey: ["submissions", area, month ?? null] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/submissions?${new URLSearchParams({ area, ...(month && { month }) }).toString()}`,
        async () =>
          (await import("@/lib/submissions/contract")).SubmissionsReply,
        { signal },
      ),
  });
}
