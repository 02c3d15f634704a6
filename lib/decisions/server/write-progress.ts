import { lockLedger } from "@/db/core/ledger";
import { findDecision } from "@/db/decisions/decisions";
import { findProgress, insertProgress } from "@/db/decisions/progress";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import type { DecisionReply, NewProgress } from "@/lib/decisions/contract";
import { decisionsChanges } from "@/lib/decisions/domain/changes";
import { isClosed } from "@/lib/decisions/domain/states";
import { setGoing } from "./change-decision";
import { noSuchDecision } from "./insist";
import { logDecision } from "./log-decision";
import { mayReport } from "./permissions";
import { readDecision } from "./read-decisions";
import { decisionsRefusal } from "./refusals";
import { insistImpersonal, signedBy } from "./insist";

/**
 * Keeps what was done on a decision, and where the evidence is. Sent twice under one id it is stored once; the first report of a new decision sets it
 * going.
 */
export async function writeProgress(
  product: Product,
  actor: Actor,
  { decisionId, ...given }: NewProgress & { decisionId: string },
): Promise<{ reply: DecisionReply; isNew: boolean }> {
  insistImpersonal(given.text);
  const change = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const decision = await findDecision(tx, decisionId, true);
    if (decision === null) throw noSuchDecision();
    insist(mayReport(actor, decision.areas), actor, {
      id: "melaporkan kemajuan keputusan itu",
      en: "report on that decision",
    });
    const known = await findProgress(tx, given.id);
    if (known !== null) {
      const isSame =
        known.decisionId === decisionId &&
        known.text === given.text &&
        known.link === given.link &&
        known.actor === signatureOf(actor).actor;
      if (!isSame) throw decisionsRefusal("decision-id-taken");
      return null;
    }
    if (isClosed(decision.state)) throw decisionsRefusal("decision-closed");
    const by = {
      ...signedBy(product, actor, decision.areas),
      at: product.now(),
    };
    await insertProgress(tx, { ...given, decisionId, ...by });
    await setGoing(tx, decision, by);
    return logDecision(tx, decision, {
      actor,
      kind: decisionsChanges.decisionReported,
      detail: { progress: given.id, link: given.link },
    });
  });
  if (change !== null) product.feed.note(change);
  return {
    reply: await readDecision(product, actor, { id: decisionId }),
    isNew: change !== null,
  };
}
