import type { TransactionSql } from "postgres";
import type { Database } from "@/db/client";

const channel = "change_log";

/** A connection can die without a message, so `onWake` is called at least this often. */
const safetyMs = 15_000;

/**
 * Calls `onWake` after every commit that has called notifyChange, on both engines. It is also called after the connection was lost and made again,
 * and from time to time without a reason. It means "look", not "something has come"; where whoever has committed has said it, with the sequence of the change.
 */
export async function listenForChanges(
  database: Pick<Database, "listen">,
  onWake: (committed?: number) => void,
): Promise<{ stop: () => Promise<void> }> {
  const listening = await database.listen(channel, (payload) => {
    const sequence = Number(payload);
    onWake(sequence > 0 ? sequence : undefined);
  });
  const safety = setInterval(() => {
    onWake();
  }, safetyMs).unref();
  return {
    stop: async () => {
      clearInterval(safety);
      await listening.stop();
    },
  };
}

/** Wakes every node if this transaction commits, and only then. It may name the sequence of its change. */
export async function notifyChange(
  tx: TransactionSql,
  sequence?: number,
): Promise<void> {
  await tx`select pg_notify(${channel}, ${String(sequence ?? "")})`;
}
