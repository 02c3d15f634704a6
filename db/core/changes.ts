import type { Sql, TransactionSql } from "postgres";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { aroundText, insideText } from "./inside-area";

/** All counts of an area in a month, in the order of the columns of the rollups. */
export type AreaCounts = {
  readonly numbers: Int32Array;
  readonly lastReceivedAt: Date | null;
};

/**
 * What the transaction of a change has counted, as it stands after the commit: of each month every area that the change has touched, and how many refused
 * rows wait in every area. Only the node that has committed it knows it, so that it need not read what it has just written.
 */
export type Counted = ReadonlyMap<
  Month,
  {
    areas: ReadonlyMap<AreaCode, AreaCounts>;
    refused: ReadonlyMap<string, number>;
  }
>;

/** One committed change: enough to know which cells of which months are touched, and to write a line of the ticker. */
export type Change = {
  sequence: number;
  at: Date;
  /** Name of its kind; see the subjects' domain/changes.ts. */
  kind: string;
  areaCode: AreaCode;
  months: Month[];
  villages: AreaCode[];
  submissionId: string | null;
  posyandu: number;
  reported: number;
  registered: number;
  /** Months that are missing here, or a change without it, are read. */
  counted?: Counted;
};

const columns = `sequence::int as sequence, at, kind, area_code as "areaCode", months, villages,
  submission_id as "submissionId", posyandu, reported, registered`;

/** Changes after a sequence, oldest first, at most `limit`. */
export async function readChangesAfter(
  sql: Sql | TransactionSql,
  sequence: number,
  limit: number,
): Promise<Change[]> {
  return sql.unsafe<Change[]>(
    `select ${columns} from change_log where sequence > $1 order by sequence limit $2`,
    [sequence, limit],
    { prepare: true },
  );
}

/** The latest changes inside an area or around it, newest first, without those of some kinds. */
export async function readLatestChanges(
  sql: Sql,
  area: AreaCode,
  { without, limit }: { without: readonly string[]; limit: number },
): Promise<Change[]> {
  return sql.unsafe<Change[]>(
    `select ${columns} from change_log where (${insideText("area_code", "$1")} or ${aroundText("area_code", "$1")})
       and kind <> all($2::text[]) order by sequence desc limit $3`,
    [area, [...without], limit],
  );
}

/** Months whose figures a transaction has changed beside those that its change is about. */
const alsoTouched = new WeakMap<TransactionSql, Set<Month>>();

/**
 * Says that the figures of further months have changed in this transaction. The change that it logs next will name them, so that every screen and every
 * remembered answer of those months learns of it.
 */
export function touchMonths(
  tx: TransactionSql,
  months: readonly Month[],
): void {
  const known = alsoTouched.get(tx) ?? new Set();
  alsoTouched.set(tx, new Set([...known, ...months]));
}

/**
 * Writes a change inside its transaction. The completeness of the area comes from the rollups of the latest month that the change is about.
 */
export async function logChange(
  tx: TransactionSql,
  change: Omit<
    Change,
    "at" | "reported" | "registered" | "kind" | "counted"
  > & {
    kind: ChangeKind;
  },
): Promise<Change> {
  const month = [...change.months].sort().at(-1) ?? "";
  const months = new Set([...change.months, ...(alsoTouched.get(tx) ?? [])]);
  alsoTouched.delete(tx);
  const [row] = await tx.unsafe<Change[]>(
    `insert into change_log (sequence, kind, area_code, months, villages, submission_id, posyandu, reported, registered)
     select $1, $2, $3, $4, $5, $6, $7, coalesce(r.reported, 0), coalesce(r.registered, 0)
     from (select 1) one left join rollups r on r.month = $8 and r.area_code = $3
       and r.level = case length($3) when 2 then 'province' when 5 then 'regency' when 8 then 'subdistrict' else 'village' end
     returning ${columns}`,
    [
      change.sequence,
      change.kind.name,
      change.areaCode,
      [...months].sort(),
      change.villages,
      change.submissionId,
      change.posyandu,
      month,
    ],
  );
  if (row === undefined) throw new Error("The change was not written");
  return row;
}

type AuditEntry = {
  actor: string;
  action: string;
  subject: string;
  detail?: Record<string, unknown>;
};

/** Writes who did what, inside the transaction that did it. */
export async function logAudit(
  tx: TransactionSql,
  entry: AuditEntry,
): Promise<void> {
  await logAudits(tx, [entry]);
}

/** The same of several things at once, each with its own line. */
export async function logAudits(
  tx: TransactionSql,
  entries: readonly AuditEntry[],
): Promise<void> {
  await tx`insert into audit_log (actor, action, subject, detail)
    select actor, action, subject, coalesce(detail, '{}'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb) e(actor text, action text, subject text, detail jsonb)`;
}
