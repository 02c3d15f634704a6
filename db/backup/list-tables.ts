import type { TransactionSql } from "postgres";
import { tablesAt } from "./migrations";

export type StoredTable = {
  name: string;
  columns: string[];
  /** Where it is a part of another table: that table, and the month whose rows it holds. */
  part: { of: string; month: string } | null;
};

export type MeasuredTable = StoredTable & { blocks: number; bytes: number };

/**
 * What people have while they are signed in, or are about to. In a file that is kept for years it would be a way in, and after restoring an old one
 * those who have signed out would be in again. So everybody signs in once more.
 */
const leftOut = ["session", "verification"];

/** What tables point at by triggers of a whole statement, where a foreign key would check row by row. */
const pointsByTrigger: Record<string, readonly string[]> = {
  reports: ["posyandu", "submissions"],
};

type Row = Omit<MeasuredTable, "part"> & {
  isParted: boolean;
  partOf: string | null;
  bound: string | null;
  pointsAt: string[];
};

/** The tables that are stored, parts of tables one by one, in an order in which each comes after those that it points at. */
export async function listTables(
  tx: TransactionSql,
  level: number,
): Promise<MeasuredTable[]> {
  const names = tablesAt(level).filter((name) => !leftOut.includes(name));
  const rows = await tx<Row[]>`
    select c.relname::text as name, c.relkind = 'p' as "isParted", whole.relname::text as "partOf",
      pg_get_expr(c.relpartbound, c.oid) as bound,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "pointsAt",
      (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as blocks,
      pg_table_size(c.oid)::bigint as bytes
    from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class whole on whole.oid = i.inhparent
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (c.relname = any(${names}) or whole.relname = any(${names})) order by c.relname`;
  return inOrder(rows)
    .filter(({ isParted }) => !isParted)
    .map(({ name, columns, blocks, bytes, partOf, bound }) => ({
      name,
      columns,
      blocks,
      bytes,
      part: partOf === null ? null : { of: partOf, month: monthOf(bound) },
    }));
}

function monthOf(bound: string | null): string {
  const month = /^FOR VALUES IN \('(\d{4}-\d{2})'\)$/.exec(bound ?? "")?.[1];
  if (month === undefined)
    throw new Error(`A part of a table that is no month: ${bound ?? ""}`);
  return month;
}

function inOrder(rows: readonly Row[]): Row[] {
  const waiting = new Set(rows);
  const ordered: Row[] = [];
  while (waiting.size > 0) {
    const names = new Set([...waiting].map(({ name }) => name));
    const next = [...waiting].filter(
      ({ name, pointsAt }) =>
        ![...pointsAt, ...(pointsByTrigger[name] ?? [])].some((other) =>
          names.has(other),
        ),
    );
    if (next.length === 0) throw new Error("Tables point at each other");
    for (const row of next) waiting.delete(row);
    ordered.push(...next);
  }
  return ordered;
}

export type Sequence = { name: string; lastValue: number; isCalled: boolean };

/** Where the numbering of these tables stands. Read after the rows, because a sequence knows no snapshot: it may be ahead of them, never behind. */
export async function listSequences(
  tx: TransactionSql,
  tables: readonly StoredTable[],
): Promise<Sequence[]> {
  const found = await tx<{ name: string }[]>`
    select s.relname::text as name from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
      join pg_class c on c.oid = d.refobjid
    where s.relkind = 'S' and c.relnamespace = 'public'::regnamespace and c.relname = any(${tables.map(({ name }) => name)})
    order by s.relname`;
  const sequences: Sequence[] = [];
  for (const { name } of found) {
    const [row] = await tx<{ lastValue: number; isCalled: boolean }[]>`
      select last_value as "lastValue", is_called as "isCalled" from ${tx(name)}`;
    if (row !== undefined) sequences.push({ name, ...row });
  }
  return sequences;
}

export const quote = (name: string): string =>
  `"${name.replaceAll('"', '""')}"`;
