import { queryOptions } from "@tanstack/react-query";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month-steps";
import { apiOf } from "@/lib/core/client/api-of";
import type { SubmissionState } from "@/lib/submissions/domain/submission-state";

/** A list narrowed further: by what became of the files, and from where on it continues. */
export type SubmissionsNarrowed = {
  state?: SubmissionState | null;
  before?: number | null;
};

/** What was sent for an area, newest first; of one month only if a month is given. Only for those who are signed in. */
export function submissionsQuery(
  area: AreaCode,
  month?: Month | null,
  { state = null, before = null }: SubmissionsNarrowed = {},
) {
  const search = new URLSearchParams({
    area,
    ...(month && { month }),
    ...(state && { state }),
    ...(before && { before: String(before) }),
  });
  return queryOptions({
    queryKey: ["submissions", area, month ?? null, state, before] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/submissions?${search.toString()}`,
        async () =>
          (await import("@/lib/submissions/contract")).SubmissionsReply,
        { signal },
      ),
  });
}
