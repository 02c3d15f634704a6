import type { Sql, TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** A note as it stands in the database. */
export type NoteRecord = {
  id: string;
  areaCode: AreaCode;
  indicator: IndicatorId;
  month: Month;
  officeRole: string;
  officeArea: AreaCode;
  actor: string;
  text: string;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  isSimulated: boolean;
};

export type NoteVersion = { version: number; text: string; at: Date };

const columns = `id, area_code as "areaCode", indicator, month, office_role as "officeRole", office_area as "officeArea", actor, text, version,
  created_at as "createdAt", edited_at as "editedAt", withdrawn_at as "withdrawnAt", withdrawn_reason as "withdrawnReason",
  is_simulated as "isSimulated"`;

export type NotesFilter = {
  area: AreaCode;
  /** The areas inside it as well. */
  inside: boolean;
  indicator: IndicatorId | null;
  from: Month;
  to: Month;
  withdrawn: boolean;
  limit: number;
};

/** Notes of an area and a span of months, newest month first. */
export async function listNotes(
  sql: Sql,
  filter: NotesFilter,
): Promise<NoteRecord[]> {
  const { area, inside, indicator, from, to, withdrawn, limit } = filter;
  return sql.unsafe<NoteRecord[]>(
    `select ${columns} from notes
     where ${inside ? insideText("area_code", "$1") : "area_code = $1"}
       and ($2::text is null or indicator = $2) and month >= $3 and month <= $4 and ($5 or withdrawn_at is null)
     order by month desc, created_at desc, id limit $6`,
    [area, indicator, from, to, withdrawn, limit],
  );
}

/** One note; null where there is none. Inside a transaction it is held until the end, so that two who change it go one after the other. */
export async function findNote(
  sql: Sql | TransactionSql,
  id: string,
  hold = false,
): Promise<NoteRecord | null> {
  const [row] = await sql.unsafe<NoteRecord[]>(
    `select ${columns} from notes where id = $1::uuid ${hold ? "for update" : ""}`,
    [id],
  );
  return row ?? null;
}

/** All versions of a note's text, the first one first. */
export async function listVersions(
  sql: Sql,
  id: string,
): Promise<NoteVersion[]> {
  return sql<NoteVersion[]>`
    select version, text, at from note_versions where note_id = ${id} order by version`;
}

/** Writes a new note with its first version. */
export async function insertNote(
  tx: TransactionSql,
  note: NoteRecord,
): Promise<void> {
  await tx`insert into notes ${tx({
    id: note.id,
    area_code: note.areaCode,
    indicator: note.indicator,
    month: note.month,
    office_role: note.officeRole,
    office_area: note.officeArea,
    actor: note.actor,
    text: note.text,
    version: note.version,
    created_at: note.createdAt,
    is_simulated: note.isSimulated,
  })}`;
  await insertVersion(tx, note, { at: note.createdAt, actor: note.actor });
}

async function insertVersion(
  tx: TransactionSql,
  { id, version, text }: Pick<NoteRecord, "id" | "version" | "text">,
  { at, actor }: { at: Date; actor: string },
): Promise<void> {
  await tx`insert into note_versions (note_id, version, text, at, actor)
    values (${id}, ${version}, ${text}, ${at}, ${actor})`;
}

/** Gives a note its next version. */
export async function addVersion(
  tx: TransactionSql,
  note: Pick<NoteRecord, "id" | "version" | "text">,
  by: { at: Date; actor: string },
): Promise<void> {
  await tx`update notes set text = ${note.text}, version = ${note.version}, edited_at = ${by.at} where id = ${note.id}`;
  await insertVersion(tx, note, by);
}

/** Takes a note out of sight of figures; it stays readable with its reason. */
export async function markNoteWithdrawn(
  tx: TransactionSql,
  id: string,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await tx`update notes set withdrawn_at = ${at}, withdrawn_reason = ${reason} where id = ${id}`;
}

/** Takes simulated notes out, with their versions. */
export async function clearSimulatedNotes(
  tx: TransactionSql,
): Promise<{ notes: number }> {
  const notes = await tx`delete from notes where is_simulated`;
  return { notes: notes.count };
}
