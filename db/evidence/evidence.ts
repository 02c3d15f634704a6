import type { Sql, TransactionSql } from "postgres";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { EvidenceKind } from "@/lib/evidence/domain/kinds";

/** Of what something is evidence. */
export type EvidenceOf = { thing: string; about: string };

/** Under which office somebody did something, and an id that stays. */
export type EvidenceSigned = {
  at: Date;
  actor: string;
  officeRole: string;
  officeArea: AreaCode;
};

export type EvidenceRecord = EvidenceOf &
  EvidenceSigned & {
    id: string;
    sha256: string;
    sentSha256: string;
    bytes: number;
    kind: EvidenceKind;
    name: string;
    withdrawn: (EvidenceSigned & { reason: string }) | null;
  };

type Row = Omit<EvidenceRecord, "withdrawn"> & {
  withdrawnAt: Date | null;
  withdrawnReason: string;
  withdrawnActor: string;
  withdrawnRole: string;
  withdrawnArea: AreaCode;
};

const columns = `id, thing, about, sha256, sent_sha256 as "sentSha256", bytes, kind, name, at, actor,
  office_role as "officeRole", office_area as "officeArea", withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason",
  withdrawn_actor as "withdrawnActor", withdrawn_role as "withdrawnRole", withdrawn_area as "withdrawnArea"`;

function recordOf(row: Row): EvidenceRecord {
  const { withdrawnAt, withdrawnReason, withdrawnActor, ...rest } = row;
  const { withdrawnRole, withdrawnArea, ...kept } = rest;
  return {
    ...kept,
    withdrawn:
      withdrawnAt === null
        ? null
        : {
            at: withdrawnAt,
            reason: withdrawnReason,
            actor: withdrawnActor,
            officeRole: withdrawnRole,
            officeArea: withdrawnArea,
          },
  };
}

/** The files of one thing, the first first, withdrawn ones too. */
export async function listEvidence(
  sql: Sql | TransactionSql,
  { thing, about }: EvidenceOf,
): Promise<EvidenceRecord[]> {
  const rows = await sql.unsafe<Row[]>(
    `select ${columns} from evidence_files where thing = $1 and about = $2::uuid order by at, id`,
    [thing, about],
  );
  return rows.map(recordOf);
}

/** One file by its id, of whatever thing. */
export async function findEvidence(
  sql: Sql | TransactionSql,
  id: string,
): Promise<EvidenceRecord | null> {
  const [row] = await sql.unsafe<Row[]>(
    `select ${columns} from evidence_files where id = $1::uuid`,
    [id],
  );
  return row === undefined ? null : recordOf(row);
}

export async function insertEvidence(
  tx: TransactionSql,
  file: Omit<EvidenceRecord, "withdrawn">,
): Promise<void> {
  await tx`insert into evidence_files ${tx({
    id: file.id,
    thing: file.thing,
    about: file.about,
    sha256: file.sha256,
    sent_sha256: file.sentSha256,
    bytes: file.bytes,
    kind: file.kind,
    name: file.name,
    at: file.at,
    actor: file.actor,
    office_role: file.officeRole,
    office_area: file.officeArea,
  })}`;
}

/** Marks a file as withdrawn; false where it was already. */
export async function markEvidenceWithdrawn(
  tx: TransactionSql,
  id: string,
  {
    at,
    actor,
    officeRole,
    officeArea,
    reason,
  }: EvidenceSigned & { reason: string },
): Promise<boolean> {
  const marked = await tx`
    update evidence_files set withdrawn_at = ${at}, withdrawn_reason = ${reason}, withdrawn_actor = ${actor},
      withdrawn_role = ${officeRole}, withdrawn_area = ${officeArea}
    where id = ${id} and withdrawn_at is null`;
  return marked.count > 0;
}
