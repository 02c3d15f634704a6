import { logAudit, logChange, type Change } from "@/db/core/changes";
import { nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { DecisionRecord } from "@/db/decisions/decisions";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import { areaAround } from "@/lib/decisions/domain/areas";

type Logging = {
  actor: Actor;
  kind: ChangeKind;
  /** What is kept beside who did what to which decision. */
  detail: Record<string, unknown>;
};

/** Writes a change of a decision into the ledger and the audit, and tells everybody when the transaction commits. The ledger must be locked. */
export async function logDecision(
  tx: Transaction,
  { id, areas }: Pick<DecisionRecord, "id" | "areas">,
  { actor, kind, detail }: Logging,
): Promise<Change> {
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind,
    areaCode: areaAround(areas),
    months: [],
    villages: [],
    submissionId: null,
    posyandu: 0,
  });
  await logAudit(tx, {
    actor: signatureOf(actor).actor,
    action: `decision.${kind.name}`,
    subject: id,
    detail,
  });
  await notifyChange(tx);
  return change;
}
