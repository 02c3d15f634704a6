import { logAudit, logChange, type Change } from "@/db/core/changes";
import { nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** Something that a subject keeps beside the figures: a note, a meeting, a decision. */
export type Own = {
  /** What it is, as the audit calls it: the action is `<thing>.<kind>`. */
  thing: string;
  id: string;
  area: AreaCode;
  /** The months it is about; none where it is about no month. */
  months: Month[];
};

export type Logging = {
  actor: Actor;
  kind: ChangeKind;
  /** What is kept beside who did what to which thing. */
  detail: Record<string, unknown>;
};

/** Writes a change that changes no figure into the ledger and the audit, and tells everybody when the transaction commits. The ledger must be locked. */
export async function logOwnChange(
  tx: Transaction,
  { thing, id, area, months }: Own,
  { actor, kind, detail }: Logging,
): Promise<Change> {
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind,
    areaCode: area,
    months,
    villages: [],
    submissionId: null,
    posyandu: 0,
  });
  await logAudit(tx, {
    actor: signatureOf(actor).actor,
    action: `${thing}.${kind.name}`,
    subject: id,
    detail,
  });
  await notifyChange(tx);
  return change;
}
