import type { QueryClient } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { ChangesReply } from "@/lib/live/contract";

/** Asks what was committed after a sequence. */
export function readChanges(
  client: QueryClient,
  since: number,
): Promise<ChangesReply> {
  return apiOf(client).call(
    `/api/v1/changes?since=${String(since)}`,
    async () => (await import("@/lib/live/contract")).ChangesReply,
    { timeoutMs: 10_000 },
  );
}
