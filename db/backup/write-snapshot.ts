import type { TransactionSql } from "postgres";
import { bulkLoad } from "../bulk-load";
import type { Database } from "../client";
import { logAudit } from "../core/changes";
import { quote, type Sequence, type StoredTable } from "./list-tables";
import {
  appliedMigrations,
  knownMigrations,
  levelOf,
  migrateWithin,
  tablesAt,
} from "./migrations";
import type { Portion } from "./read-snapshot";

export type Stored = {
  migrations: readonly string[];
  tables: readonly StoredTable[];
  portions: AsyncIterable<Portion>;
  sequences: () => Promise<Sequence[]>;
};

/** Why nothing was written. */
export type NotWritten =
  | { is: "in-use"; by: string; connections: number }
  | { is: "not-empty"; submissions: number; accounts: number }
  | { is: "unknown-tables" };

export type Written = { is: "written" };

/**
 * Puts what was stored in the place of what is there, in one transaction: tables as they were then, their rows, and the steps that the program has
 * taken since. If anything fails, what was there stays. Something that is there goes only when `replace` says so.
 */
export async function writeSnapshot(
  { sql, engine }: Pick<Database, "sql" | "engine">,
  stored: Stored,
  { replace, note }: { replace: boolean; note: Record<string, unknown> },
): Promise<Written | NotWritten> {
  const level = levelOf(stored.migrations);
  if (level === undefined) return { is: "unknown-tables" };
  const work = async (tx: TransactionSql): Promise<Written | NotWritten> => {
    await tx`set local idle_in_transaction_session_timeout = 0`;
    await tx`set local statement_timeout = 0`;
    const refused =
      (engine === "postgresql" ? await findOthers(tx) : undefined) ??
      (await clear(tx, replace));
    if (refused !== undefined) return refused;
    await migrateWithin(tx, 0, level);
    await tx.unsafe(`truncate ${quoteAll(tablesAt(level))}`);
    await makeParts(tx, stored.tables);
    const tables = new Map(stored.tables.map((table) => [table.name, table]));
    for await (const { table, copyText } of stored.portions) {
      const columns = tables.get(table)?.columns.map((name) => ({ name }));
      if (columns === undefined) throw new Error(`No columns of ${table}`);
      await bulkLoad(tx, { table, columns, copyText });
    }
    for (const { name, lastValue, isCalled } of await stored.sequences())
      await tx`select setval(quote_ident(${name})::regclass, ${lastValue}, ${isCalled})`;
    await migrateWithin(tx, level, knownMigrations().length);
    await logAudit(tx, {
      actor: "command:restore",
      action: "restored",
      subject: "installation",
      detail: note,
    });
    // Without it the first hour's queries would be planned for empty tables.
    await tx`analyze`;
    return { is: "written" };
  };
  return sql.begin<Written | NotWritten>(work);
}

/** Servers and commands that use this database now. They would go on with what they remember of the one before. */
async function findOthers(tx: TransactionSql): Promise<NotWritten | undefined> {
  const rows = await tx<{ by: string | null }[]>`
    select host(client_addr) as by from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = current_setting('application_name')`;
  if (rows.length === 0) return undefined;
  const by = [...new Set(rows.map(({ by: from }) => from ?? "local"))];
  return { is: "in-use", by: by.join(", "), connections: rows.length };
}

async function clear(
  tx: TransactionSql,
  replace: boolean,
): Promise<NotWritten | undefined> {
  const level = levelOf(await appliedMigrations(tx));
  if (level === undefined) return { is: "unknown-tables" };
  const tables = tablesAt(level);
  if (level === 0 || tables.length === 0) return undefined;
  if (!replace && !(await isEmpty(tx, tables))) return describe(tx);
  await tx.unsafe(`drop table ${quoteAll(tables)}`);
  await tx`drop table drizzle.__drizzle_migrations`;
  return undefined;
}

/** Nothing but what making the tables has put in: a ledger at its beginning. */
async function isEmpty(
  tx: TransactionSql,
  tables: readonly string[],
): Promise<boolean> {
  for (const table of tables) {
    const rows =
      table === "ledger"
        ? await tx`select from ledger where sequence > 0 limit 1`
        : await tx`select from ${tx(table)} limit 1`;
    if (rows.length > 0) return false;
  }
  return true;
}

async function describe(tx: TransactionSql): Promise<NotWritten> {
  const [row] = await tx<{ submissions: number; accounts: number }[]>`
    select (select count(*)::int from submissions) as submissions, (select count(*)::int from "user") as accounts`;
  return { is: "not-empty", submissions: 0, accounts: 0, ...row };
}

/** Months are parts of tables, made when the first file of a month comes. */
async function makeParts(
  tx: TransactionSql,
  tables: readonly StoredTable[],
): Promise<void> {
  for (const { name, part } of tables) {
    if (part === null) continue;
    const { of, month } = part;
    if (!/^\d{4}-\d{2}$/.test(month)) throw new Error(`No month: ${month}`);
    await tx.unsafe(
      `create table ${quote(name)} partition of ${quote(of)} for values in ('${month}')`,
    );
  }
}

const quoteAll = (names: readonly string[]): string =>
  names.map(quote).join(", ");
