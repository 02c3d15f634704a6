import type { CodesRefusal } from "@/lib/boundaries/contract";
import { failureOf } from "@/lib/core/client/api-error";

/**
 * What a refusal says about codes that are not believed; null for any other failure. The contract's schema is not loaded for it, because a page that
 * imports nothing can do without the parser.
 */
export function refusedCodes(error: unknown): CodesRefusal | null {
  const failure = failureOf(error);
  if (failure.kind !== "refused" || !("readings" in failure.problem))
    return null;
  return failure.problem as unknown as CodesRefusal;
}
