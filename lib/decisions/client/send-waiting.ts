import { unsentOf } from "@/lib/core/client/unsent";
import type { Text } from "@/lib/core/domain/text-pair";
import { sendDecision, sendProgress } from "./change-decisions";
import { dropWaiting, markRefused, readWaiting, type Waiting } from "./outbox";

/** What became of one sending: stored, under which number; not reached, so that it waits; or refused, with the words. */
export type Sent =
  | { kind: "stored"; number: string }
  | { kind: "waits" }
  | { kind: "refused"; why: Text; error: unknown };

/** Sends one thing that waits. It is dropped when the server has it; refused it stays where it is until its writer decides. */
export async function sendOne(one: Waiting): Promise<Sent> {
  try {
    const number =
      one.kind === "decision"
        ? (await sendDecision(one.body)).number
        : (await sendProgress(one.decision, one.body)).decision.number;
    dropWaiting(one.body.id);
    return { kind: "stored", number };
  } catch (error) {
    const unsent = unsentOf(error);
    return unsent.kind === "waits" ? unsent : { ...unsent, error };
  }
}

let sending: Promise<number> | null = null;

/** Sends all that waits of one account, in the order in which it was written; how many were stored. Asked twice at once, it goes once. */
export function sendWaiting(by: string): Promise<number> {
  sending ??= sendAll(by).finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(by: string): Promise<number> {
  let stored = 0;
  for (const one of readWaiting()) {
    if (one.by !== by || one.refused !== null) continue;
    const sent = await sendOne(one);
    if (sent.kind === "waits") return stored;
    if (sent.kind === "stored") stored += 1;
    else markRefused(one.body.id, sent.why);
  }
  return stored;
}
