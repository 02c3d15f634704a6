import type { Text } from "@/lib/core/domain/text-pair";
import { failureOf } from "./api-error";

/** Why something did not reach the server: nobody knows of it there, and another try may help; or it was refused, with words. */
export type Unsent = { kind: "waits" } | { kind: "refused"; why: Text };

/** What became of a sending that failed with this error. */
export function unsentOf(error: unknown): Unsent {
  const failure = failureOf(error);
  if (failure.kind !== "refused" || mayPass(failure.status))
    return { kind: "waits" };
  const { message, remedy } = failure.problem;
  const why = {
    id: `${message.id} ${remedy.id}`,
    en: `${message.en} ${remedy.en}`,
  };
  return { kind: "refused", why };
}

/** Refusals that another time or a new sign-in may turn round: they say nothing of what was written. */
function mayPass(status: number): boolean {
  return status === 401 || status === 408 || status === 429 || status >= 500;
}
