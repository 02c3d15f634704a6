// Provisional.
import type { TransactionSql } from "postgres";
import type { Database } from "./client";

export async function notifyChange(tx: TransactionSql): Promise<void> {
  await tx`select pg_notify('change_log', '')`;
}

export async function listenForChanges(database: Database, onWake: () => void): Promise<{ stop(): Promise<void> }> {
  const { unlisten } = await database.sql.listen("change_log", onWake);
  return { stop: unlisten };
}
