import { logAudit, logChange, type Change } from "@/db/core/changes";
import { nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { NoteRecord } from "@/db/notes/notes";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";

type Logging = {
  actor: Actor;
  kind: ChangeKind;
  /** What is kept beside who did what to which note. */
  detail: Record<string, unknown>;
};

/** Writes a change of a note into the ledger and the audit, and tells everybody when the transaction commits. The ledger must be locked. */
export async function logNote(
  tx: Transaction,
  { id, areaCode, month }: Pick<NoteRecord, "id" | "areaCode" | "month">,
  { actor, kind, detail }: Logging,
): Promise<Change> {
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind,
    areaCode,
    months: [month],
    villages: [],
    submissionId: null,
    posyandu: 0,
  });
  await logAudit(tx, {
    actor: signatureOf(actor).actor,
    action: `note.${kind.name}`,
    subject: id,
    detail,
  });
  await notifyChange(tx);
  return change;
}
