import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/domain/ids";
import { apiOf } from "./api-of";

/** What was sent for an area, newest first; only for those who are signed in. */
export function submissionsQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["submissions", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/submissions?${new URLSearchParams({ area }).toString()}`,
        async () =>
          (await import("@/lib/contract/submissions")).SubmissionsReply,
        { signal },
      ),
  });
}
