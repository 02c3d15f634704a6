import { browserApi } from "@/lib/core/client/api-of";
import type { NewSnapshot } from "@/lib/snapshots/contract";

/** Freezing reads years of counts of every village; of the largest province that takes some twenty seconds. */
const longestMs = 120_000;

function send(path: string, body: unknown) {
  return browserApi().call(
    `/api/v1/snapshots${path}`,
    async () => (await import("@/lib/snapshots/contract")).Snapshot,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      timeoutMs: longestMs,
    },
  );
}

/** Freezes an area and a month. */
export function takeSnapshot(given: NewSnapshot) {
  return send("", given);
}

/** Takes a snapshot back; it stays readable. */
export function withdrawSnapshot(id: string, reason: string) {
  return send(`/${id}/withdraw`, { reason });
}
