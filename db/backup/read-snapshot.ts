import type { Readable } from "node:stream";
import type { TransactionSql } from "postgres";
import type { Database } from "../client";
import { currentSequence } from "../core/ledger";
import { listContents } from "./list-contents";
import {
  listSequences,
  listTables,
  quote,
  type MeasuredTable,
  type Sequence,
  type StoredTable,
} from "./list-tables";
import { appliedMigrations, levelOf } from "./migrations";

/** Some rows of one table, in PostgreSQL's COPY text format. */
export type Portion = { table: string; copyText: Uint8Array };

export type Snapshot = {
  /** Hashes of the migrations, oldest first. */
  migrations: string[];
  tables: StoredTable[];
  /** The ledger's sequence: everything up to it is in, and nothing after it. */
  sequence: number;
  portions: AsyncIterable<Portion>;
  /** Call it once all portions are read. */
  sequences: () => Promise<Sequence[]>;
  /** The files beside the database that its rows name by their hashes. */
  contents: () => Promise<{ sha256: string; bytes: number }[]>;
};

/** A portion is in memory as a whole: in the embedded engine, which cannot pause in the middle of an answer, and here. */
const portionBytes = 4 * 1024 * 1024;

/**
 * Reads everything that is stored as it is at one moment, also while others write. Nobody waits for it on PostgreSQL; the embedded engine has one
 * backend, so there everybody waits until `use` is done. Undefined when the tables are of a later version than this program, or not there at all.
 */
export async function readSnapshot<Result>(
  { sql }: Pick<Database, "sql">,
  use: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result | "unknown-tables" | "no-tables"> {
  const work = async (tx: TransactionSql) => {
    await tx`set local idle_in_transaction_session_timeout = 0`;
    await tx`set local statement_timeout = 0`;
    const migrations = await appliedMigrations(tx);
    const level = levelOf(migrations);
    if (level === undefined) return "unknown-tables" as const;
    if (level === 0) return "no-tables" as const;
    const tables = await listTables(tx, level);
    return use({
      migrations,
      tables: tables.map(({ name, columns, part }) => ({
        name,
        columns,
        part,
      })),
      sequence: await currentSequence(tx),
      portions: readPortions(tx, tables),
      sequences: () => listSequences(tx, tables),
      contents: async () =>
        tables.some(({ name }) => name === "evidence_files")
          ? listContents(tx)
          : [],
    });
  };
  return (await sql.begin(
    "isolation level repeatable read read only",
    work,
  )) as Result | "unknown-tables" | "no-tables";
}

async function* readPortions(
  tx: TransactionSql,
  tables: readonly MeasuredTable[],
): AsyncGenerator<Portion> {
  for (const table of tables) {
    const blocks = blocksAtOnce(table);
    for (let from = 0; ; from += blocks) {
      const to = from + blocks;
      // Open at its end, so that it does not depend on the size that was measured.
      const isLast = to >= table.blocks;
      const copyText = await copyBlocks(tx, table, from, isLast ? null : to);
      if (copyText.length > 0) yield { table: table.name, copyText };
      if (isLast) break;
    }
  }
}

/** Long values lie beside the blocks and count as well: a table of files has few rows a portion. */
function blocksAtOnce({ blocks, bytes }: MeasuredTable): number {
  if (blocks === 0) return 1;
  return Math.max(1, Math.floor(portionBytes / (bytes / blocks)));
}

/** Rows by where they lie, which every table has, costs no sorting and reads each block once. */
async function copyBlocks(
  tx: TransactionSql,
  { name, columns }: StoredTable,
  from: number,
  to: number | null,
): Promise<Buffer> {
  const end = to === null ? "" : ` and ctid < '(${String(to)},0)'`;
  const list = columns.map(quote).join(", ");
  const query = tx.unsafe(
    `copy (select ${list} from ${quote(name)} where ctid >= '(${String(from)},0)'${end}) to stdout`,
  );
  const stream: Readable = await query.readable();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  // The driver (postgres 3.4.9) pauses its socket when the stream is full, and goes on when the stream is read. A stream that is full when its last row
  // comes is never read again, so the socket would stay paused, and the next query unanswered for ever. This is what the driver does on a read.
  stream._read(0);
  return Buffer.concat(chunks);
}
