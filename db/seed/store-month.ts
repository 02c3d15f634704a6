import { gzipSync } from "node:zlib";
import type { TransactionSql } from "postgres";
import { bulkLoad } from "@/db/bulk-load";
import { insertRefused } from "@/db/submissions/refused-rows";
import {
  insertSubmission,
  keepFile,
} from "@/db/submissions/submission-records";
import { officeName } from "@/lib/core/domain/office";
import type { AreaCode } from "@/lib/core/domain/ids";
import { Unchecked } from "@/lib/core/domain/unchecked";
import type { SimulatedMonth } from "./simulation/simulate-month";
import {
  reportColumns,
  type SimulatedSubmission,
} from "./simulation/write-submission";

const columns = reportColumns.map((name) => ({ name }));

export type Senders = {
  /** Added to the places of the simulation to give the sequences of the ledger. */
  base: number;
  regencyNames: ReadonlyMap<AreaCode, string>;
};

/** Writes all that was sent about one month: submissions, files, refused rows and reports. */
export async function storeMonth(
  tx: TransactionSql,
  { submissions, copyText }: SimulatedMonth,
  senders: Senders,
): Promise<void> {
  // All are sent at once, so that none waits for another's answer.
  await Promise.all(
    submissions.map((submission) => storeSubmission(tx, submission, senders)),
  );
  await skipReferenceChecks(tx);
  await bulkLoad(tx, { table: "reports", columns, copyText });
}

/**
 * Whether each row has its posyandu and its submission need not be checked, because both were written just before. Only a superuser may turn the check
 * off, as in the embedded database; elsewhere it stays on.
 */
async function skipReferenceChecks(tx: TransactionSql): Promise<void> {
  await tx`
    select set_config('session_replication_role', 'replica', true)
    where current_setting('is_superuser') = 'on'`;
}

async function storeSubmission(
  tx: TransactionSql,
  submission: SimulatedSubmission,
  { base, regencyNames }: Senders,
): Promise<void> {
  const { plan, rowsAccepted, rowsStored, refused } = submission;
  const isCorrection = plan.kind === "correction";
  const regency = regencyNames.get(plan.regency) ?? plan.regency;
  await insertSubmission(tx, {
    id: plan.id,
    areaCode: plan.regency,
    months: [plan.month],
    status: plan.withdrawnAt === null ? "accepted" : "withdrawn",
    form: "posyandu",
    source: "simulation",
    isSimulated: true,
    actor: "simulation",
    actorName: `${officeName("operator", regency).id} (simulasi)`,
    fileName: new Unchecked(submission.fileName),
    fileSha256: submission.fileSha256,
    fileBytes: submission.fileBytes,
    idempotencyKey: null,
    receivedAt: plan.receivedAt,
    sequence: base + plan.place,
    withdrawnAt: plan.withdrawnAt,
    rowsRead: submission.rowsRead,
    rowsAccepted,
    rowsRefused: refused.length,
    rowsNew: isCorrection ? 0 : rowsStored,
    rowsChanged: isCorrection ? rowsStored : 0,
    rowsUnchanged: rowsAccepted - rowsStored,
    issues: new Unchecked(submission.issues),
    issueCount: submission.issueCount,
    detail: new Unchecked(null),
    refusedOpen: refused.length,
  });
  if (plan.withdrawnPlace !== null)
    await tx`update submissions set withdrawn_sequence = ${base + plan.withdrawnPlace} where id = ${plan.id}`;
  if (submission.file !== null)
    await keepFile(tx, submission.fileSha256, gzipSync(submission.file));
  if (refused.length > 0)
    await insertRefused(tx, {
      submissionId: plan.id,
      area: plan.regency,
      rows: refused,
    });
}
