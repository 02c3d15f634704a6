import type { CodesRefusal } from "@/lib/boundaries/contract";
import { failureOf } from "@/lib/core/client/api-error";

/** What a refusal says about codes that are not believed; null for any other failure. */
export function refusedCodes(error: unknown): CodesRefusal | null {
  const failure = failureOf(error);
  return failure.kind === "refused" && isAboutCodes(failure.problem)
    ? failure.problem
    : null;
}

/** The contract's schema is not loaded for it, because a page that imports nothing can do without the parser. */
function isAboutCodes<Refused extends Record<string, unknown>>(
  problem: Refused,
): problem is Refused & CodesRefusal {
  const { readings, readingCount, offersBps } = problem;
  return (
    Array.isArray(readings) &&
    typeof readingCount === "number" &&
    typeof offersBps === "boolean"
  );
}
