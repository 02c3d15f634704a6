import { submissionsRefusal } from "./refusals";
import { logAudit, type Change } from "@/db/core/changes";
import {
  findSubmission,
  markWithdrawn,
  type SubmissionRecord,
} from "@/db/submissions/submission-records";
import { lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { SubmissionReply } from "@/lib/submissions/contract";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import { mayWithdraw } from "./permissions";
import type { Product } from "@/lib/core/product/product";
import { formOf } from "./forms";
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
  return submissionReply(product, actor, record);
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
      throw submissionsRefusal("already-withdrawn");
    const { takeBack } = formOf(product, found);
    const change = await takeBack(tx, product, { found, sequence });
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
