import type { Text } from "@/lib/core/domain/text-pair";
import { formWords } from "./form-words";
import { dropWaiting, keepWaiting, type Waiting } from "./outbox";
import { sendOne } from "./send-waiting";

/** Stored under a number, kept on this device, or neither: then the form still has it. */
export type Kept =
  | { kind: "stored"; number: string }
  | { kind: "kept" }
  | { kind: "failed"; why: Text };

/** Kept on the device first, sent then. What the server refuses goes back into the form, where its writer is. */
export async function keepAndSend(waiting: Waiting): Promise<Kept> {
  const isKept = keepWaiting(waiting);
  const sent = await sendOne(waiting);
  if (sent.kind === "stored") return sent;
  if (sent.kind === "refused") {
    dropWaiting(waiting.body.id);
    return { kind: "failed", why: sent.why };
  }
  return isKept ? { kind: "kept" } : { kind: "failed", why: formWords.notKept };
}
