import { logAudit, logChange, type Change } from "@/db/core/changes";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import { dismissRefused, findOpenRefused } from "@/db/submissions/refused-rows";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { personName } from "@/lib/core/access/person-name";
import { insist } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import { submissionChanges } from "@/lib/submissions/domain/changes";
import { maySubmit } from "./permissions";

/**
 * Takes a refused row off the list because it was settled otherwise, for every screen that shows it. Whoever may send for the area of the row may do so,
 * also where the file was sent for the whole province.
 */
export async function dismissRefusedRow(
  product: Product,
  actor: Actor,
  place: { id: string; row: number },
): Promise<void> {
  const change = await product.database.sql.begin((tx) =>
    dismiss(tx, product, { actor, ...place }),
  );
  product.feed.note(change);
}

async function dismiss(
  tx: Transaction,
  product: Product,
  { actor, id, row }: { actor: Actor; id: string; row: number },
): Promise<Change> {
  await lockLedger(tx);
  const found = await findOpenRefused(tx, id, row);
  if (found === null)
    throw refusal("not-found", {
      id: "Baris terbuka itu",
      en: "That open row",
    });
  insist(maySubmit(actor, found.area), actor, {
    id: "menutup baris itu",
    en: "settle that row",
  });
  await dismissRefused(tx, id, row);
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind: submissionChanges.refusedSettled,
    areaCode: found.area,
    months: found.months,
    // The board of the area shows how many rows wait.
    villages: [found.area],
    submissionId: null,
    posyandu: 0,
  });
  await logAudit(tx, {
    actor: signatureOf(actor).actor,
    action: "refused-row.dismissed",
    subject: `${id}/${String(row)}`,
    detail: { area: found.area, by: personName(actor, product) },
  });
  await notifyChange(tx);
  return change;
}
