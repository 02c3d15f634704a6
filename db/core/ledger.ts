import type { Sql, TransactionSql } from "postgres";

/** A running transaction. Code inside it must not send queries through the pool. */
export type Transaction = TransactionSql;

/** Locks the ledger row until the end of the transaction, so that transactions that write reports run one after the other. */
export async function lockLedger(tx: TransactionSql): Promise<void> {
  const rows = await tx`select sequence from ledger where id = 1 for update`;
  if (rows.length === 0)
    throw new Error("The ledger row is missing: migrations have not run");
}

/** The sequence of this change. The ledger row stays locked until the commit, so the order of sequences is the order of commits. */
export async function nextSequence(tx: TransactionSql): Promise<number> {
  const [row] = await tx<{ sequence: number }[]>`
    update ledger set sequence = sequence + 1 where id = 1 returning sequence::int`;
  if (row === undefined)
    throw new Error("The ledger row is missing: migrations have not run");
  return row.sequence;
}

/** The sequence of the last commit. */
export async function currentSequence(
  sql: Sql | TransactionSql,
): Promise<number> {
  const [row] = await sql<
    { sequence: number }[]
  >`select sequence::int from ledger where id = 1`;
  return row?.sequence ?? 0;
}
