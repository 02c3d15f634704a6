import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** One submission with its issues; only for those who are signed in. */
export function submissionQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/submissions/${encodeURIComponent(id)}`,
        async () =>
          (await import("@/lib/submissions/contract")).SubmissionReply,
        { signal },
      ),
  });
}
