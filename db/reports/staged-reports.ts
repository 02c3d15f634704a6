import type { TransactionSql } from "postgres";
import { villagesOf } from "@/db/core/residences";
import type { AreaCode } from "@/lib/core/domain/ids";
import { elementCodes } from "@/lib/core/catalogue/elements";

/** Columns of the staging table in the order of the COPY text that brings the rows of a file. */
export const stagedColumns: readonly { name: string; type: string }[] = [
  { name: "posyandu_id", type: "text" },
  { name: "month", type: "text" },
  { name: "row_number", type: "integer" },
  ...elementCodes.map((name) => ({ name, type: "integer" })),
];

const counts = elementCodes.join(", ");
/**
 * Makes the staging table for the rows of one file. It exists until the transaction ends. Its columns have the collations of those of reports: compared
 * under another one, the ids of posyandu could not be looked up in any index.
 */
export async function createStaging(tx: TransactionSql): Promise<void> {
  await tx.unsafe(
    `create temporary table staged (${stagedColumns.map(({ name, type }) => `${name} ${type}${name === "month" ? ' collate "C"' : ""}`).join(", ")}) on commit drop`,
  );
}

/** Tells the planner how few rows are staged. Otherwise it would read the whole registry and the whole month to find them. */
export async function analyzeStaging(tx: TransactionSql): Promise<void> {
  await tx`analyze staged (posyandu_id, month)`;
}

/** Villages of the staged posyandu, former ones too. */
export async function stagedVillages(tx: TransactionSql): Promise<AreaCode[]> {
  const rows = await tx<{ village: AreaCode }[]>`
    select p.village_code as village from staged t join posyandu p on p.id = t.posyandu_id
    union select w.village_code from staged t join former_villages w on w.posyandu_id = t.posyandu_id`;
  return rows.map((row) => row.village);
}

/** Turns the staged rows into the current version of their posyandu-months, once those before them have been superseded. */
export async function storeStagedReports(
  tx: TransactionSql,
  submissionId: string,
  receivedAt: Date,
): Promise<void> {
  await tx.unsafe(
    `insert into reports (posyandu_id, month, row_number, submission_id, is_current, received_at, ${counts})
     select posyandu_id, month, row_number, $1::uuid, true, $2::timestamptz, ${counts} from staged`,
    [submissionId, receivedAt],
  );
}

/** Takes the rows of a submission out and brings back what was there before. Returns the villages and the number of posyandu touched. */
export async function unstoreSubmission(
  tx: TransactionSql,
  submissionId: string,
): Promise<{ villages: AreaCode[]; posyandu: number }> {
  await tx`update reports set is_current = false where submission_id = ${submissionId} and is_current`;
  await tx`
    update reports r set is_current = true from (
      select distinct on (v.posyandu_id, v.month) v.posyandu_id, v.month, v.submission_id
      from reports w join reports v on v.posyandu_id = w.posyandu_id and v.month = w.month
      join submissions s on s.id = v.submission_id and s.status = 'accepted'
      where w.submission_id = ${submissionId}
      order by v.posyandu_id, v.month, s.sequence desc) best
    where r.posyandu_id = best.posyandu_id and r.month = best.month and r.submission_id = best.submission_id and not r.is_current`;
  // This includes posyandu-months with a later version, because the version that goes may be the one that was on time.
  const touched = await tx<{ posyandu: string }[]>`
    select posyandu_id as posyandu from reports where submission_id = ${submissionId}`;
  return {
    villages: await villagesOf<AreaCode>(
      tx,
      touched.map((row) => row.posyandu),
    ),
    posyandu: touched.length,
  };
}
