import { logAudit, logChange, type Change } from "@/db/core/changes";
import { nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { MeetingRecord } from "@/db/meetings/meetings";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";

type Logging = {
  actor: Actor;
  kind: ChangeKind;
  /** What is kept beside who did what to which meeting. */
  detail: Record<string, unknown>;
};

/** Writes a change of a meeting into the ledger and the audit, and tells everybody when the transaction commits. The ledger must be locked. */
export async function logMeeting(
  tx: Transaction,
  { id, areaCode, month }: Pick<MeetingRecord, "id" | "areaCode" | "month">,
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
    action: `meeting.${kind.name}`,
    subject: id,
    detail,
  });
  await notifyChange(tx);
  return change;
}
