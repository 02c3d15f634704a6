import type { OpenRefusedRow } from "@/lib/submissions/contract";
import { insistOk } from "@/lib/core/client/api-client";
import { ApiError } from "@/lib/core/client/api-error";
import { browserApi } from "@/lib/core/client/api-of";

/** Takes a submission back; what stood before it counts again. */
export function withdrawSubmission(id: string) {
  return browserApi().call(
    `/api/v1/submissions/${id}/withdraw`,
    async () => (await import("@/lib/submissions/contract")).SubmissionReply,
    { method: "POST" },
  );
}

/** Takes a refused row off the list because it was settled otherwise. */
export async function dismissRefusedRow({
  submission,
  row,
}: Pick<OpenRefusedRow, "submission" | "row">): Promise<void> {
  const response = await fetch(
    `/api/v1/refused-rows/${submission}/${row}/dismiss`,
    { method: "POST" },
  ).catch((cause: unknown) => {
    throw new ApiError({ kind: "unreachable" }, cause);
  });
  // If it succeeded, the answer has no content. Only a refusal has a body to read.
  await insistOk(response);
}
