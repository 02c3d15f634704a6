import { lockLedger, type Transaction } from "@/db/core/ledger";
import type { Change } from "@/db/core/changes";
import { findDecision, type ListedDecision } from "@/db/decisions/decisions";
import type { Actor } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { decisionsChanges } from "@/lib/decisions/domain/changes";
import { personalNumberIn } from "@/lib/decisions/domain/personal-numbers";
import { isClosed } from "@/lib/decisions/domain/states";
import { evidenceName } from "@/lib/evidence/domain/kinds";
import {
  addEvidence,
  evidenceContent,
  insistEvidence,
  withdrawEvidence,
} from "@/lib/evidence/server/evidence";
import type { ReceivedEvidence } from "@/lib/evidence/server/receive-evidence";
import type { DecisionReply } from "@/lib/decisions/contract";
import { setGoing } from "./change-decision";
import { insistImpersonal, noSuchDecision, signedBy } from "./insist";
import { logDecision } from "./log-decision";
import { mayReport } from "./permissions";
import { evidenceOf, mayOpen, mayWithdraw } from "./proofs";
import { readDecision } from "./read-decisions";
import { decisionsRefusal } from "./refusals";

/** Asked before a file is received: nobody else's file is even written to the disk. */
export async function insistMayProve(
  product: Product,
  actor: Actor,
  decisionId: string,
): Promise<void> {
  const decision = await findDecision(product.database.sql, decisionId);
  insistProving(decision, actor);
}

function insistProving(
  decision: ListedDecision | null,
  actor: Actor,
): asserts decision is ListedDecision {
  if (decision === null) throw noSuchDecision();
  insist(mayReport(actor, decision.areas), actor, {
    id: "memberi bukti untuk keputusan itu",
    en: "give evidence for that decision",
  });
  if (isClosed(decision.state)) throw decisionsRefusal("decision-closed");
}

/** Puts a received file beside a decision as evidence; the same file again changes nothing. Like a report, the first one sets a new decision going. */
export async function proveDecision(
  product: Product,
  actor: Actor,
  { decisionId, file }: { decisionId: string; file: ReceivedEvidence },
): Promise<{ reply: DecisionReply; isNew: boolean }> {
  const isNew = await inTransaction(product, decisionId, async (tx, found) => {
    insistProving(found, actor);
    const by = { ...signedBy(product, actor, found.areas), at: product.now() };
    const isAdded = await addEvidence(tx, evidenceOf(decisionId), {
      file: { ...file, name: impersonalName(file) },
      by,
    });
    if (!isAdded) return null;
    await setGoing(tx, found, by);
    return logDecision(tx, found, {
      actor,
      kind: decisionsChanges.decisionProved,
      detail: { evidence: file.id, sha256: file.sha256, bytes: file.bytes },
    });
  });
  const reply = await readDecision(product, actor, { id: decisionId });
  return { reply, isNew };
}

/** Programs name photos by numbers as long as a NIK, so such a name is no reason to refuse the file; it is only not kept. */
function impersonalName({ name, kind }: ReceivedEvidence): string {
  return personalNumberIn(name) === null ? name : evidenceName("", kind);
}

/** Takes a wrong file back, with the reason; it stays in the list. By whoever sent it, or the province. */
export async function withdrawProof(
  product: Product,
  actor: Actor,
  asked: { decisionId: string; file: string; reason: string },
): Promise<DecisionReply> {
  const { decisionId, reason } = asked;
  insistImpersonal(reason);
  await inTransaction(product, decisionId, async (tx, decision) => {
    if (decision === null) throw noSuchDecision();
    const file = await insistEvidence(tx, evidenceOf(decisionId), asked.file);
    insist(mayWithdraw(actor, file), actor, {
      id: "menarik berkas itu",
      en: "withdraw that file",
    });
    const by = {
      ...signedBy(product, actor, decision.areas),
      at: product.now(),
    };
    await withdrawEvidence(tx, file.id, { ...by, reason });
    return logDecision(tx, decision, {
      actor,
      kind: decisionsChanges.decisionProofWithdrawn,
      detail: { evidence: file.id, reason },
    });
  });
  return readDecision(product, actor, { id: decisionId });
}

/** The content of a file of a decision, for whoever may read the decision. */
export async function openProof(
  product: Product,
  actor: Actor,
  { decisionId, file }: { decisionId: string; file: string },
): Promise<Response> {
  const { sql } = product.database;
  const found = await insistEvidence(sql, evidenceOf(decisionId), file);
  insist(mayOpen(actor, found), actor, {
    id: "membuka berkas yang sudah ditarik",
    en: "open a file that was withdrawn",
  });
  return evidenceContent(product, found);
}

/** One change of a decision's files, after those that came before it; true where something was changed. */
async function inTransaction(
  product: Product,
  decisionId: string,
  change: (
    tx: Transaction,
    decision: ListedDecision | null,
  ) => Promise<Change | null>,
): Promise<boolean> {
  const done = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    return change(tx, await findDecision(tx, decisionId, true));
  });
  if (done !== null) product.feed.note(done);
  return done !== null;
}
