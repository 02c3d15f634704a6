import { logAudit, logChange, type Change } from "@/db/core/changes";
import { findTouched } from "@/db/child-counts";
import { unstoreChildren } from "@/db/measurements";
import { recomputeRollups } from "@/db/figures/rollups";
import {
  findSubmission,
  markWithdrawn,
  type SubmissionRecord,
} from "@/db/submissions/submission-records";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import { unstoreSubmission } from "@/db/submissions";
import { notifyChange } from "@/db/core/wake-up";
import type { SubmissionReply } from "@/lib/submissions/contract";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { refusal } from "@/lib/core/refusals/errors";
import { insist, mayWithdraw } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { countChildren } from "@/lib/server/store-child-file";
import { submissionReply } from "./submission-reply";

/** Takes a submission back: what stood before it counts again. The submission, its file and its rows stay on record. */
export async function withdrawSubmission(
  product: Product,
  actor: Actor,
  id: string,
): Promise<SubmissionReply> {
  const found = await findSubmission(product.database.sql, id);
  if (found === null)
    throw refusal("not-found", { id: "Kiriman itu", en: "That submission" });
  insist(mayWithdraw(actor, { area: found.areaCode }), actor, {
    id: `menarik kiriman ${product.directory.nameOf(found.areaCode)}`,
    en: `withdraw a submission of ${product.directory.nameOf(found.areaCode)}`,
  });
  const { record, change } = await withdrawInTransaction(product, actor, found);
  product.feed.note(change);
  return submissionReply(product, record, false);
}

async function withdrawInTransaction(
  product: Product,
  actor: Actor,
  found: SubmissionRecord,
): Promise<{ record: SubmissionRecord; change: Change }> {
  return product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const sequence = await nextSequence(tx);
    if (!(await markWithdrawn(tx, found.id, sequence, product.now())))
      throw refusal("already-withdrawn");
    const change =
      found.form === "children"
        ? await takeBackChildren(tx, product, { found, sequence })
        : await takeBackReports(tx, product, { found, sequence });
    await logAudit(tx, {
      actor: signatureOf(actor).actor,
      action: "submission.withdrawn",
      subject: found.id,
    });
    await notifyChange(tx);
    const record = await findSubmission(tx, found.id);
    if (record === null) throw new Error("A withdrawn submission has vanished");
    return { record, change };
  });
}

type Taking = { found: SubmissionRecord; sequence: number };

async function takeBackReports(
  tx: Transaction,
  { rule }: Product,
  { found, sequence }: Taking,
): Promise<Change> {
  const { villages, posyandu } = await unstoreSubmission(tx, found.id);
  await recomputeRollups(tx, { months: found.months, villages, rule });
  return logChange(tx, {
    sequence,
    kind: "withdrawn",
    areaCode: found.areaCode,
    months: found.months,
    villages,
    submissionId: found.id,
    posyandu,
  });
}

/** Places and what was decided of them stay: the next file finds them. */
async function takeBackChildren(
  tx: Transaction,
  product: Product,
  { found, sequence }: Taking,
): Promise<Change> {
  const own =
    "exists (select 1 from measurements w where w.submission_id = $1::uuid and w.month = m.month and w.child = m.child) and m.is_current and m.month = any($2::text[])";
  const before = await findTouched(tx, own, [found.id, found.months]);
  await unstoreChildren(tx, { submissionId: found.id, months: found.months });
  const after = await findTouched(tx, own, [found.id, found.months]);
  return countChildren(tx, product, {
    kind: "withdrawn",
    sequence,
    area: found.areaCode,
    submissionId: found.id,
    touched: [before, after],
    months: found.months,
  });
}
