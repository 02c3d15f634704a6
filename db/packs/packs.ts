import type { Sql, TransactionSql } from "postgres";
import type { AreaCode } from "@/lib/core/domain/ids";

/** A pack as it stands in the database. */
export type PackRecord = {
  id: string;
  meetingId: string;
  snapshot: string;
  takenAt: Date;
  actor: string;
  officeRole: string;
  officeArea: AreaCode;
  key: string;
};

/** One that is listed: when something came home from it last, and how often. */
export type ListedPack = PackRecord & {
  returnedAt: Date | null;
  returns: number;
};

const columns = `p.id, p.meeting_id as "meetingId", p.snapshot, p.taken_at as "takenAt", p.actor, p.office_role as "officeRole",
  p.office_area as "officeArea", p.key`;

export async function insertPack(
  tx: TransactionSql,
  pack: PackRecord,
): Promise<void> {
  await tx`insert into meeting_packs ${tx({
    id: pack.id,
    meeting_id: pack.meetingId,
    snapshot: pack.snapshot,
    taken_at: pack.takenAt,
    actor: pack.actor,
    office_role: pack.officeRole,
    office_area: pack.officeArea,
    key: pack.key,
  })}`;
}

/** One pack; null where there is none. */
export async function findPack(
  sql: Sql | TransactionSql,
  id: string,
): Promise<PackRecord | null> {
  const [row] = await sql.unsafe<PackRecord[]>(
    `select ${columns} from meeting_packs p where p.id = $1::uuid`,
    [id],
  );
  return row ?? null;
}

/** Packs of a meeting, those taken last first. */
export async function listPacks(
  sql: Sql,
  meeting: string,
  limit: number,
): Promise<ListedPack[]> {
  return sql.unsafe<ListedPack[]>(
    `select ${columns}, max(r.received_at) as "returnedAt", count(r.sha256)::int as returns
     from meeting_packs p left join meeting_returns r on r.pack_id = p.id
     where p.meeting_id = $1::uuid group by p.id order by p.taken_at desc, p.id limit $2`,
    [meeting, limit],
  );
}

export type ReturnRecord = {
  sha256: string;
  packId: string;
  receivedAt: Date;
  actor: string;
  body: Uint8Array;
};

/** Keeps what came home; false where the very same file is there already. */
export async function keepReturn(
  tx: TransactionSql,
  { sha256, packId, receivedAt, actor, body }: ReturnRecord,
): Promise<boolean> {
  const kept = await tx`
    insert into meeting_returns (sha256, pack_id, received_at, actor, body)
    values (${sha256}, ${packId}, ${receivedAt}, ${actor}, ${Buffer.from(body)}) on conflict do nothing`;
  return kept.count > 0;
}

/** Whether this very file has come home before. */
export async function knowsReturn(
  sql: Sql | TransactionSql,
  sha256: string,
): Promise<boolean> {
  const rows =
    await sql`select from meeting_returns where sha256 = ${sha256} limit 1`;
  return rows.length > 0;
}
