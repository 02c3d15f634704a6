import type { Sql, TransactionSql } from "postgres";
import type { Signed } from "./decisions";

export type ProgressRecord = Signed & {
  id: string;
  decisionId: string;
  text: string;
  link: string | null;
  at: Date;
};

const columns = `id, decision_id as "decisionId", text, link, at, actor, office_role as "officeRole", office_area as "officeArea"`;

/** What was reported on a decision, the first first. */
export async function listProgress(
  sql: Sql | TransactionSql,
  decisionId: string,
): Promise<ProgressRecord[]> {
  return sql.unsafe<ProgressRecord[]>(
    `select ${columns} from decision_progress where decision_id = $1::uuid order by at, id`,
    [decisionId],
  );
}

/** One report by its own id, of whatever decision. */
export async function findProgress(
  sql: Sql | TransactionSql,
  id: string,
): Promise<ProgressRecord | null> {
  const [row] = await sql.unsafe<ProgressRecord[]>(
    `select ${columns} from decision_progress where id = $1::uuid`,
    [id],
  );
  return row ?? null;
}

export async function insertProgress(
  tx: TransactionSql,
  progress: ProgressRecord,
): Promise<void> {
  await tx`insert into decision_progress ${tx({
    id: progress.id,
    decision_id: progress.decisionId,
    text: progress.text,
    link: progress.link,
    at: progress.at,
    actor: progress.actor,
    office_role: progress.officeRole,
    office_area: progress.officeArea,
  })}`;
}
