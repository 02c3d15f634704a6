import type { Sql, TransactionSql } from "postgres";
import type { Database } from "../client";
import {
  appliedMigrations,
  knownMigrations,
  levelOf,
  migrateWithin,
} from "../backup/migrations";
import { insideText } from "../core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";

/** Rows of a table as JSON has them, by the name of the table. */
export type PackRows = Record<string, unknown[]>;

/** What a snapshot is made of, compressed, by its sum. */
export type PackContent = { sha256: string; body: Uint8Array };

export type PackedMeeting = {
  id: string;
  meeting: string;
  snapshot: string;
  /** The area of the snapshot: decisions about others have no figure in it. */
  area: AreaCode;
};

/** Decisions of which every area lies in the snapshot's. */
const decisionsInside = `select d.id from decisions d where not exists (
  select from decision_areas a where a.decision_id = d.id and not ${insideText("a.area_code", "$3")})`;

/**
 * What a laptop needs of each table, in an order in which each comes after those that it points at. Named rows only: no account, no key, no report and no
 * child can get in. Former meetings come with their titles, which their decisions name, without agenda and snapshot.
 */
const reads: readonly (readonly [table: string, query: string])[] = [
  [
    "areas",
    "select to_jsonb(t) - 'geometry' - 'label_point' as row from areas t order by code",
  ],
  [
    "settings",
    "select to_jsonb(t) as row from settings t where key in ('demo', 'reference') order by key",
  ],
  ["snapshots", "select to_jsonb(t) as row from snapshots t where id = $2"],
  [
    "meetings",
    `select case when id = $1 then to_jsonb(t) else to_jsonb(t) || '{"snapshot": null, "place": ""}' end as row from meetings t
     where id = $1 or id in (select meeting from decisions where id in (${decisionsInside})) order by id`,
  ],
  [
    "slides",
    "select to_jsonb(t) as row from slides t where meeting_id = $1 order by position",
  ],
  [
    "decisions",
    `select to_jsonb(t) as row from decisions t where id in (${decisionsInside}) order by series, ordinal`,
  ],
  [
    "decision_areas",
    `select to_jsonb(t) as row from decision_areas t where decision_id in (${decisionsInside}) order by decision_id, area_code`,
  ],
  [
    "decision_versions",
    `select to_jsonb(t) as row from decision_versions t where decision_id in (${decisionsInside}) order by decision_id, version`,
  ],
  [
    "decision_progress",
    `select to_jsonb(t) as row from decision_progress t where decision_id in (${decisionsInside}) order by at, id`,
  ],
  [
    "meeting_packs",
    "select to_jsonb(t) as row from meeting_packs t where id = $4",
  ],
];

/** Tables that stand in a pack, without the contents of its snapshot. */
const packTables = reads.map(([table]) => table);

/** What a snapshot holds is written after all others: parts point at contents. */
const partsTable = "snapshot_parts";

/** Reads what a laptop needs of one moment; undefined where the tables are of a later version than this program. */
export async function readPackRows(
  { sql }: Pick<Database, "sql">,
  { id, meeting, snapshot, area }: PackedMeeting,
): Promise<
  { migrations: string[]; rows: PackRows; contents: PackContent[] } | undefined
> {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const migrations = await appliedMigrations(tx);
    if (levelOf(migrations) === undefined) return undefined;
    const rows: PackRows = {};
    const asked = [meeting, snapshot, area, id];
    for (const [table, query] of reads) {
      // Every statement names all four, so that each may be left out of it.
      const found = await tx.unsafe<{ row: unknown }[]>(
        `select row from (${query}) q where $1::uuid is not null and $2::uuid is not null and $3::text is not null and $4::uuid is not null`,
        asked,
      );
      rows[table] = found.map(({ row }) => row);
    }
    const parts = await tx<{ row: unknown }[]>`
      select to_jsonb(t) as row from snapshot_parts t where snapshot_id = ${snapshot} order by name`;
    rows[partsTable] = parts.map(({ row }) => row);
    const contents = await tx<PackContent[]>`
      select sha256, body from frozen_contents c
      where exists (select from snapshot_parts p where p.snapshot_id = ${snapshot} and p.sha256 = c.sha256) order by sha256`;
    return { migrations, rows, contents };
  });
}

/**
 * Makes the tables of an empty database as they were where the pack was made, fills them, and takes the steps since. All of it or nothing. False where the
 * pack was made by a later version.
 */
export async function writePackRows(
  { sql }: Pick<Database, "sql">,
  {
    migrations,
    rows,
    contents,
  }: { migrations: string[]; rows: PackRows; contents: PackContent[] },
  finish: (tx: TransactionSql) => Promise<void>,
): Promise<boolean> {
  const level = levelOf(migrations);
  if (level === undefined || level === 0) return false;
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await migrateWithin(tx, 0, level);
    for (const { sha256, body } of contents)
      await tx`insert into frozen_contents (sha256, body) values (${sha256}, ${Buffer.from(body)})`;
    for (const table of [...packTables, partsTable])
      await fillTable(tx, table, rows[table] ?? []);
    await migrateWithin(tx, level, knownMigrations().length);
    await finish(tx);
    await tx`analyze`;
  });
  return true;
}

/** The table is one of ours, by name; rows take the types of its columns. */
async function fillTable(
  tx: TransactionSql,
  table: string,
  rows: readonly unknown[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.unsafe(
    `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::text::jsonb)
     ${table === "settings" ? "on conflict (key) do update set value = excluded.value" : ""}`,
    [JSON.stringify(rows)],
  );
}

/** Whether a database was ever prepared. */
export async function isPrepared(sql: Sql): Promise<boolean> {
  return (await appliedMigrations(sql)).length > 0;
}
