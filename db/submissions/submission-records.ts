import type { Sql, TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { Unchecked } from "@/lib/core/domain/unchecked";
import type { Issue } from "@/lib/submissions/domain/issue";
import type { SubmissionState } from "@/lib/submissions/domain/submission-state";
import { storableJson } from "@/db/storable-json";

/** A submission as it stands in the database. */
export type SubmissionRecord = {
  id: string;
  areaCode: AreaCode;
  months: Month[];
  status: "accepted" | "withdrawn";
  /** Which kind of file it was; see SubmissionForm. */
  form: string;
  source: "page" | "api" | "simulation" | "command";
  isSimulated: boolean;
  actor: string;
  actorName: string;
  fileName: Unchecked<string>;
  fileSha256: string;
  fileBytes: number;
  idempotencyKey: string | null;
  receivedAt: Date;
  sequence: number;
  withdrawnAt: Date | null;
  rowsRead: number;
  rowsAccepted: number;
  rowsRefused: number;
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  issues: Unchecked<Issue[]>;
  issueCount: number;
  /** What the subject of its form keeps about it, as JSON; null if it keeps nothing. */
  detail: Unchecked<Record<string, unknown> | null>;
  /** How many of its refused rows still wait to be corrected. */
  refusedOpen: number;
};

export type SubmissionSummaryRecord = Omit<
  SubmissionRecord,
  "issues" | "detail"
>;

const columnOf: Record<
  Exclude<keyof SubmissionRecord, "issues" | "detail" | "refusedOpen">,
  string
> = {
  id: "id",
  areaCode: "area_code",
  months: "months",
  status: "status",
  form: "form",
  source: "source",
  isSimulated: "is_simulated",
  actor: "actor",
  actorName: "actor_name",
  fileName: "file_name",
  fileSha256: "file_sha256",
  fileBytes: "file_bytes",
  idempotencyKey: "idempotency_key",
  receivedAt: "received_at",
  sequence: "sequence",
  withdrawnAt: "withdrawn_at",
  rowsRead: "rows_read",
  rowsAccepted: "rows_accepted",
  rowsRefused: "rows_refused",
  rowsNew: "rows_new",
  rowsChanged: "rows_changed",
  rowsUnchanged: "rows_unchanged",
  issueCount: "issue_count",
};

const summaryColumns = Object.entries(columnOf)
  .map(
    ([field, column]) =>
      `s.${column}${column === "sequence" ? "::int" : ""} as "${field}"`,
  )
  .join(", ");
const waitingRows = `select from refused_rows f where f.submission_id = s.id and f.mended_by is null`;
const openRefused = `(select count(*)::int from (${waitingRows} and s.status = 'accepted') waiting) as "refusedOpen"`;

/** Which submissions are listed. `before` goes on below the lowest sequence of what was listed already. */
export type SubmissionFilter = {
  area: AreaCode;
  month?: Month | undefined;
  state?: SubmissionState | undefined;
  before?: number | undefined;
};

/** Writes a new submission inside its transaction. */
export async function insertSubmission(
  tx: TransactionSql,
  record: SubmissionRecord,
): Promise<void> {
  const { refusedOpen: _, issues: found, detail: kept, ...rest } = record;
  const issues = found.reveal();
  const detail = kept.reveal();
  const fields = { ...rest, fileName: rest.fileName.reveal() };
  const entries = Object.entries(fields).map(
    ([field, value]) =>
      [columnOf[field as keyof typeof columnOf], value] as const,
  );
  await tx`insert into submissions ${tx({ ...Object.fromEntries(entries), issues: tx.json(storableJson(issues)), children: detail === null ? null : tx.json(storableJson(detail)) })}`;
}

/** Keeps the file of a submission, gzip, once per content. */
export async function keepFile(
  tx: TransactionSql,
  sha256: string,
  gzip: Uint8Array,
): Promise<void> {
  await tx`insert into submission_files (sha256, bytes) values (${sha256}, ${gzip}) on conflict do nothing`;
}

/** The kept file of a submission, gzip; null if it was not kept. */
export async function readFileOf(
  sql: Sql,
  sha256: string,
): Promise<Uint8Array | null> {
  const [row] = await sql<
    { bytes: Uint8Array }[]
  >`select bytes from submission_files where sha256 = ${sha256}`;
  return row?.bytes ?? null;
}

type Finder = (sql: Sql | TransactionSql) => Promise<SubmissionRecord | null>;

/** As the database gives it, before what nobody checked is kept apart. */
type Row<Kind extends { fileName: Unchecked<string> }> = {
  [Field in keyof Kind]: Kind[Field] extends Unchecked<infer Content>
    ? Content
    : Kind[Field];
};

function finder(condition: string, values: string[]): Finder {
  return async (sql) => {
    const [row] = await sql.unsafe<Row<SubmissionRecord>[]>(
      `select ${summaryColumns}, ${openRefused}, s.issues, s.children as "detail" from submissions s where ${condition} order by s.sequence desc limit 1`,
      values,
    );
    if (row === undefined) return null;
    return {
      ...row,
      fileName: new Unchecked(row.fileName),
      issues: new Unchecked(row.issues),
      detail: new Unchecked(row.detail),
    };
  };
}

/** A submission with its issues. */
export async function findSubmission(
  sql: Sql | TransactionSql,
  id: string,
): Promise<SubmissionRecord | null> {
  return finder("s.id = $1::uuid", [id])(sql);
}

/** The submission that this sender has sent with this idempotency key before. */
export async function findByKey(
  sql: Sql | TransactionSql,
  actor: string,
  key: string,
): Promise<SubmissionRecord | null> {
  return finder("s.actor = $1 and s.idempotency_key = $2", [actor, key])(sql);
}

/** The latest submission with the same content for the same area that was not withdrawn. */
export async function findSameFile(
  sql: Sql | TransactionSql,
  area: AreaCode,
  sha256: string,
): Promise<SubmissionRecord | null> {
  return finder(
    "s.area_code = $1 and s.file_sha256 = $2 and s.status = 'accepted'",
    [area, sha256],
  )(sql);
}

/** Submissions of an area and of the areas inside it, newest first. */
export async function listSubmissions(
  sql: Sql,
  { area, month, state, before }: SubmissionFilter,
  limit: number,
): Promise<SubmissionSummaryRecord[]> {
  const rows = await sql.unsafe<Row<SubmissionSummaryRecord>[]>(
    `select ${summaryColumns}, ${openRefused} from submissions s
     where ${insideText("s.area_code", "$1")} and ($2::text is null or $2 = any(s.months))
       and ($4::bigint is null or s.sequence < $4)
       and case $5::text when 'to-mend' then s.status = 'accepted' and exists (${waitingRows}) else $5 is null or s.status = $5 end
     order by s.sequence desc limit $3`,
    [area, month ?? null, limit, before ?? null, state ?? null],
  );
  return rows.map((row) => ({ ...row, fileName: new Unchecked(row.fileName) }));
}

/** Marks a submission as withdrawn; returns false if it was withdrawn already. */
export async function markWithdrawn(
  tx: TransactionSql,
  id: string,
  sequence: number,
  at: Date,
): Promise<boolean> {
  const rows =
    await tx`update submissions set status = 'withdrawn', withdrawn_at = ${at}, withdrawn_sequence = ${sequence}
    where id = ${id} and status = 'accepted' returning id`;
  return rows.length === 1;
}

/** A person's choices of posyandu for names, remembered for later files. */
export async function rememberDecisions(
  tx: TransactionSql,
  decisions: readonly {
    villageCode: string;
    matchName: string;
    posyanduId: string;
  }[],
  actor: string,
): Promise<void> {
  for (const { villageCode, matchName, posyanduId } of decisions) {
    await tx`insert into name_decisions (village_code, match_name, posyandu_id, actor)
      values (${villageCode}, ${matchName}, ${posyanduId}, ${actor})
      on conflict (village_code, match_name) do update set posyandu_id = excluded.posyandu_id, actor = excluded.actor, decided_at = now()`;
  }
}
