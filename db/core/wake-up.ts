import type { TransactionSql } from "postgres";
import type { Database } from "@/db/client";

const channel = "change_log";

/** A connection can die without anyone being told; whoever waits looks by itself this often. */
const safetyMs = 15_000;

/**
 * Calls `onWake` after every commit that said notifyChange, on both engines. It is also called after the connection was lost and found,
 * and now and then without cause: it means "look", not "something came".
 */
export async function listenForChanges(
  database: Pick<Database, "listen">,
  onWake: () => void,
): Promise<{ stop: () => Promise<void> }> {
  const listening = await database.listen(channel, onWake);
  const safety = setInterval(onWake, safetyMs).unref();
  return {
    stop: async () => {
      clearInterval(safety);
      await listening.stop();
    },
  };
}

/** Wakes every node when, and only when, this transaction commits. */
export async function notifyChange(tx: TransactionSql): Promise<void> {
  await tx`select pg_notify(${channel}, '')`;
}
