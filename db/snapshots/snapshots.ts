import type { Sql, TransactionSql } from "postgres";
import type { Change } from "@/db/core/changes";
import { aroundText, insideText } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** A snapshot as it stands in the database. */
export type SnapshotRecord = {
  id: string;
  areaCode: AreaCode;
  month: Month;
  number: number;
  title: string;
  takenAt: Date;
  sequence: number;
  format: number;
  catalogueVersion: string;
  actor: string;
  officeRole: string;
  officeArea: AreaCode;
  registered: number;
  reported: number;
  onTime: number;
  publicReported: number | null;
  publicOnTime: number | null;
  bytes: number;
  isSimulated: boolean;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  withdrawnRole: string | null;
  withdrawnArea: AreaCode | null;
};

/** Which content is which part of a snapshot. */
export type PartRecord = {
  name: string;
  sha256: string;
  about: Record<string, unknown>;
};

const columns = `id, area_code as "areaCode", month, number, title, taken_at as "takenAt", sequence::int as sequence, format,
  catalogue_version as "catalogueVersion", actor, office_role as "officeRole", office_area as "officeArea", registered, reported,
  on_time as "onTime", public_reported as "publicReported", public_on_time as "publicOnTime", bytes::float8 as bytes,
  is_simulated as "isSimulated", withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason", withdrawn_role as "withdrawnRole",
  withdrawn_area as "withdrawnArea"`;

/** Snapshots of an area, of those inside it and of those in which it lies, those taken last first. */
export async function listSnapshots(
  sql: Sql,
  {
    area,
    month,
    limit,
  }: { area: AreaCode; month: Month | null; limit: number },
): Promise<SnapshotRecord[]> {
  return sql.unsafe<SnapshotRecord[]>(
    `select ${columns} from snapshots
     where (${insideText("area_code", "$1")} or ${aroundText("area_code", "$1")}) and ($2::text is null or month = $2)
     order by taken_at desc, number desc, id limit $3`,
    [area, month, limit],
  );
}

/** One snapshot; null where there is none. Inside a transaction it can be held until the end, so that two who take it back go one after the other. */
export async function findSnapshot(
  sql: Sql | TransactionSql,
  id: string,
  hold = false,
): Promise<SnapshotRecord | null> {
  const [row] = await sql.unsafe<SnapshotRecord[]>(
    `select ${columns} from snapshots where id = $1::uuid ${hold ? "for update" : ""}`,
    [id],
  );
  return row ?? null;
}

/** The one taken last of an area, whatever its month; null where there is none. */
export async function findLatest(
  tx: TransactionSql,
  area: AreaCode,
): Promise<SnapshotRecord | null> {
  const [row] = await tx.unsafe<SnapshotRecord[]>(
    `select ${columns} from snapshots where area_code = $1 order by sequence desc, taken_at desc limit 1`,
    [area],
  );
  return row ?? null;
}

/** The number of the next one of an area and a month. The ledger must be locked, so that two who take one go one after the other. */
export async function nextNumber(
  tx: TransactionSql,
  area: AreaCode,
  month: Month,
): Promise<number> {
  const [row] = await tx<{ number: number }[]>`
    select coalesce(max(number), 0)::int + 1 as number from snapshots where area_code = ${area} and month = ${month}`;
  return row?.number ?? 1;
}

/** Writes a snapshot down. Its contents must be there. */
export async function insertSnapshot(
  tx: TransactionSql,
  record: SnapshotRecord,
  parts: readonly PartRecord[],
): Promise<void> {
  await tx`insert into snapshots ${tx({
    id: record.id,
    area_code: record.areaCode,
    month: record.month,
    number: record.number,
    title: record.title,
    taken_at: record.takenAt,
    sequence: record.sequence,
    format: record.format,
    catalogue_version: record.catalogueVersion,
    actor: record.actor,
    office_role: record.officeRole,
    office_area: record.officeArea,
    registered: record.registered,
    reported: record.reported,
    on_time: record.onTime,
    public_reported: record.publicReported,
    public_on_time: record.publicOnTime,
    bytes: record.bytes,
    is_simulated: record.isSimulated,
  })}`;
  await tx.unsafe(
    `insert into snapshot_parts (snapshot_id, name, sha256, about)
     select $1::uuid, name, sha256, about from jsonb_to_recordset($2::text::jsonb) p(name text, sha256 text, about jsonb)`,
    [record.id, JSON.stringify(parts)],
  );
}

/** Keeps a content; one that is there already stays. */
export async function keepContent(
  tx: Sql | TransactionSql,
  { sha256, body }: { sha256: string; body: Uint8Array },
): Promise<void> {
  await tx`insert into frozen_contents (sha256, body) values (${sha256}, ${Buffer.from(body)}) on conflict do nothing`;
}

/** Which of some contents are there already. */
export async function knownContents(
  sql: Sql | TransactionSql,
  sums: readonly string[],
): Promise<Set<string>> {
  const rows = await sql<{ sha256: string }[]>`
    select sha256 from frozen_contents where sha256 = any(${[...sums]})`;
  return new Set(rows.map(({ sha256 }) => sha256));
}

export async function listParts(
  sql: Sql | TransactionSql,
  id: string,
): Promise<PartRecord[]> {
  return sql<PartRecord[]>`
    select name, sha256, about from snapshot_parts where snapshot_id = ${id} order by name`;
}

/** A content as it was kept; null where there is none. */
export async function readContent(
  sql: Sql,
  sha256: string,
): Promise<Uint8Array | null> {
  const [row] = await sql<{ body: Uint8Array }[]>`
    select body from frozen_contents where sha256 = ${sha256}`;
  return row?.body ?? null;
}

/** Marks a snapshot as taken back; it stays readable. */
export async function markWithdrawn(
  tx: TransactionSql,
  id: string,
  {
    at,
    reason,
    role,
    area,
  }: { at: Date; reason: string; role: string; area: AreaCode },
): Promise<void> {
  await tx`update snapshots set withdrawn_at = ${at}, withdrawn_reason = ${reason}, withdrawn_role = ${role}, withdrawn_area = ${area}
    where id = ${id}`;
}

/** Takes simulated snapshots out, with what nothing else holds. */
export async function clearSimulatedSnapshots(
  tx: TransactionSql,
): Promise<{ snapshots: number }> {
  const gone = await tx`delete from snapshots where is_simulated`;
  await tx`delete from frozen_contents c where not exists (select from snapshot_parts p where p.sha256 = c.sha256)`;
  return { snapshots: gone.count };
}

/** What happened to an area and a month between two changes of the ledger, oldest first. */
export async function listChangesBetween(
  sql: Sql,
  {
    area,
    month,
    after,
    through,
    limit,
  }: {
    area: AreaCode;
    month: Month;
    after: number;
    through: number;
    limit: number;
  },
): Promise<Change[]> {
  return sql.unsafe<Change[]>(
    `select sequence::int as sequence, at, kind, area_code as "areaCode", months, villages, submission_id as "submissionId", posyandu,
       reported, registered
     from change_log where sequence > $1 and sequence <= $2 and ($3 = any(months) or months = '{}')
       and (${insideText("area_code", "$4")} or ${aroundText("area_code", "$4")}) order by sequence limit $5`,
    [after, through, month, area, limit],
  );
}
