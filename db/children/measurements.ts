import type { Sql, TransactionSql } from "postgres";
import type { Month } from "@/lib/core/domain/month";

/** Columns of the staging table in the order of the COPY text that brings the children of a file; `place` is the file's own numbering. */
export const stagedChildColumns: readonly { name: string; type: string }[] = [
  { name: "row_number", type: "integer" },
  { name: "place", type: "integer" },
  { name: "month", type: 'text collate "C"' },
  { name: "child", type: "uuid" },
  { name: "former_child", type: "uuid" },
  { name: "sex", type: "char(1)" },
  { name: "age_days", type: "smallint" },
  { name: "weight_kg", type: "real" },
  { name: "height_cm", type: "real" },
  { name: "posture", type: "char(1)" },
  { name: "gain", type: "char(1)" },
  { name: "haz", type: "double precision" },
  { name: "waz", type: "double precision" },
  { name: "whz", type: "double precision" },
  { name: "baz", type: "double precision" },
  { name: "flags", type: "smallint" },
  { name: "stated_class", type: "smallint" },
  { name: "difference", type: "smallint" },
  { name: "older_children", type: "uuid[]" },
];

/** What is measured: everything between who the child is and how it was known before. */
const measured = stagedChildColumns.slice(5, -1).map(({ name }) => name);
const stagedMeasures = measured.map((name) => `t.${name}`).join(", ");
const storedMeasures = measured.map((name) => `m.${name}`).join(", ");

/** Any number, as long as nothing else in the database uses it. */
const partitionLock = 7_250_316;

/**
 * Makes the partitions of months that have none, in a transaction of its own. Making a partition blocks every reader of the table until the
 * transaction ends: here for some milliseconds, in the transaction of a large file for much longer.
 */
export async function makePartitions(
  sql: Sql,
  months: readonly Month[],
): Promise<void> {
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class where relname = any(${months.map(partitionOf)}) and relkind = 'r'`;
  const known = new Set(rows.map(({ name }) => name));
  const missing = months.filter((month) => !known.has(partitionOf(month)));
  if (missing.length === 0) return;
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${partitionLock})`;
    for (const month of missing)
      await tx.unsafe(
        `create table if not exists ${partitionOf(month)} partition of measurements for values in ('${month}')`,
      );
  });
}

function partitionOf(month: Month): string {
  return `measurements_${month.replace("-", "_")}`;
}

/** Makes the staging tables for the children of one file and for their places. They exist until the transaction ends. */
export async function createChildStaging(tx: TransactionSql): Promise<void> {
  const columns = stagedChildColumns
    .map(({ name, type }) => `${name} ${type}`)
    .join(", ");
  await tx.unsafe(
    `create temporary table staged_children (${columns}) on commit drop`,
  );
  await tx`create temporary table staged_places (place integer primary key, place_id integer, posyandu_id text) on commit drop`;
}

/** A place of the file: its id if it is stored, and the posyandu at which its rows count, if there is one. */
export type StagedPlace = { id: number | null; posyanduId: string | null };

/** Writes which stored place and posyandu each place of the file is, and tells the planner how many rows are staged. */
export async function linkStagedPlaces(
  tx: TransactionSql,
  places: readonly StagedPlace[],
): Promise<void> {
  const ids = places.map(({ id }) => id) as number[];
  const posyandu = places.map(({ posyanduId }) => posyanduId) as string[];
  await tx`insert into staged_places select place - 1, id, posyandu
    from unnest(${ids}::int[], ${posyandu}::text[]) with ordinality as given(id, posyandu, place)`;
  await tx`analyze staged_children (month, child, place)`;
  await tx`analyze staged_places`;
}

export type ChildComparison = {
  new: number;
  changed: number;
  unchanged: number;
};

/**
 * Compares the staged children with the current measurements of their months. The months are named in the query, so that the partitions of other
 * months are not read.
 */
export async function compareStagedChildren(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<ChildComparison> {
  const [row] = await tx.unsafe<
    { rows: number; fresh: number; changed: number }[]
  >(
    `select count(*)::int as rows, count(*) filter (where m.child is null)::int as fresh,
       count(*) filter (where m.child is not null and (l.place_id, ${stagedMeasures}) is distinct from (m.place_id, ${storedMeasures}))::int as changed
     from staged_children t left join staged_places l on l.place = t.place
     left join measurements m on m.month = t.month and m.child = t.child and m.is_current and m.month = any($1::text[])`,
    [[...months]],
  );
  const { rows = 0, fresh = 0, changed = 0 } = row ?? {};
  return { new: fresh, changed, unchanged: rows - fresh - changed };
}

/** Makes the staged children the current version of their months. What was current before stays as history. */
export async function storeStagedChildren(
  tx: TransactionSql,
  {
    submissionId,
    keyId,
    months,
  }: { submissionId: string; keyId: number; months: readonly Month[] },
): Promise<void> {
  await tx`update measurements m set is_current = false from staged_children t
    where m.month = t.month and m.child = t.child and m.is_current and m.month = any(${[...months]})`;
  await tx.unsafe(
    `insert into measurements (month, child, key_id, submission_id, place_id, row_number, is_current, ${measured.join(", ")})
     select t.month, t.child, $1::smallint, $2::uuid, l.place_id, t.row_number, true, ${stagedMeasures}
     from staged_children t join staged_places l on l.place = t.place order by t.month, t.child`,
    [keyId, submissionId],
  );
  // Without statistics for a new month, the planner would look up its children one by one, which takes minutes.
  for (const month of months) await tx.unsafe(`analyze ${partitionOf(month)}`);
}

/** A posyandu-month by its two names. */
export type PosyanduMonth = { month: Month; posyanduId: string };

/**
 * Children who count in these posyandu-months and do not stand in the staged file get a version that says so, and stop counting. It must be asked before
 * the staged children are stored. Returns how many they are.
 */
export async function storeAbsences(
  tx: TransactionSql,
  {
    submissionId,
    posyanduMonths,
  }: { submissionId: string; posyanduMonths: readonly PosyanduMonth[] },
): Promise<number> {
  if (posyanduMonths.length === 0) return 0;
  const months = posyanduMonths.map(({ month }) => month);
  const ids = posyanduMonths.map(({ posyanduId }) => posyanduId);
  const stored = await tx`
    insert into measurements (month, child, key_id, submission_id, place_id, row_number, is_current, flags, is_absent)
    select m.month, m.child, m.key_id, ${submissionId}::uuid, m.place_id, 0, false, 0, true
    from unnest(${months}::text[], ${ids}::text[]) g(month, posyandu_id)
    join child_places p on p.posyandu_id = g.posyandu_id
    join measurements m on m.place_id = p.id and m.month = g.month and m.is_current and m.month = any(${months})
    where not exists (select 1 from staged_children t where t.month = m.month and t.child = m.child)`;
  await tx`
    update measurements m set is_current = false from measurements a
    where a.submission_id = ${submissionId} and a.is_absent and a.month = any(${months})
      and m.month = a.month and m.child = a.child and m.is_current and m.month = any(${months})`;
  return stored.count;
}

/**
 * Takes the children of a submission out, and makes the latest rows current that other valid submissions have of them. Where the latest says that the
 * child is absent, none is current.
 */
export async function unstoreChildren(
  tx: TransactionSql,
  { submissionId, months }: { submissionId: string; months: readonly Month[] },
): Promise<void> {
  await tx`update measurements set is_current = false
    where submission_id = ${submissionId} and is_current and month = any(${[...months]})`;
  await tx`
    update measurements m set is_current = true from (
      select distinct on (v.month, v.child) v.month, v.child, v.submission_id, v.is_absent
      from measurements w join measurements v on v.month = w.month and v.child = w.child
      join submissions s on s.id = v.submission_id and s.status = 'accepted'
      where w.submission_id = ${submissionId} and w.month = any(${[...months]})
      order by v.month, v.child, s.sequence desc) best
    where m.month = best.month and m.child = best.child and m.submission_id = best.submission_id and not best.is_absent and not m.is_current`;
}

/** For children whose current version was deleted, the latest version of a valid submission becomes current, unless it says that the child is absent. */
export async function restoreCurrentChildren(
  tx: TransactionSql,
): Promise<void> {
  await tx`
    update measurements m set is_current = true from (
      select distinct on (v.month, v.child) v.month, v.child, v.submission_id, v.is_absent
      from measurements v join submissions s on s.id = v.submission_id and s.status = 'accepted'
      where not exists (select 1 from measurements c where c.month = v.month and c.child = v.child and c.is_current)
      order by v.month, v.child, s.sequence desc) best
    where m.month = best.month and m.child = best.child and m.submission_id = best.submission_id and not best.is_absent`;
}

/** Months of which children are measured, oldest first. */
export async function readMeasuredMonths(tx: TransactionSql): Promise<Month[]> {
  const rows = await tx<{ month: Month }[]>`
    select distinct month from measurements order by month`;
  return rows.map(({ month }) => month);
}
