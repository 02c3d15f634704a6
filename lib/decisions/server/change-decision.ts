import type { Change } from "@/db/core/changes";
import { lockLedger, type Transaction } from "@/db/core/ledger";
import {
  addDecisionVersion,
  findDecision,
  type ListedDecision,
} from "@/db/decisions/decisions";
import type { Actor } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import type {
  Decision,
  DecisionEdit,
  DecisionMove,
} from "@/lib/decisions/contract";
import { decisionsChanges } from "@/lib/decisions/domain/changes";
import {
  movesFrom,
  needsReason,
  type DecisionState,
} from "@/lib/decisions/domain/states";
import { stateNames } from "@/lib/decisions/domain/words";
import { midSentence } from "@/lib/core/text/states";
import { logDecision } from "./log-decision";
import { readOne } from "./read-decisions";
import { decisionsRefusal } from "./refusals";
import {
  insistImpersonal,
  insistTarget,
  noSuchDecision,
  signedBy,
} from "./insist";

/** Gives a decision other words, another day, office, target or verification; the version before stays. Its areas and indicator stay those of its figure. */
export async function editDecision(
  product: Product,
  actor: Actor,
  { id, ...edit }: DecisionEdit & { id: string },
): Promise<Decision> {
  insistImpersonal(edit.text, edit.office, edit.verification);
  return changeDecision(product, { id, actor }, async (tx, decision) => {
    if (decision.version !== edit.version)
      throw decisionsRefusal("decision-changed");
    insistTarget({ indicator: decision.indicator, target: edit.target });
    const next = { ...decision, ...edit, version: edit.version + 1 };
    await addDecisionVersion(tx, next, {
      ...signedBy(product, actor, decision.areas),
      at: product.now(),
      reason: null,
    });
    return logDecision(tx, decision, {
      actor,
      kind: decisionsChanges.decisionEdited,
      detail: { version: next.version },
    });
  });
}

/** Moves a decision on; closing it and opening it again need a reason. */
export async function moveDecision(
  product: Product,
  actor: Actor,
  { id, version, to, reason }: DecisionMove & { id: string },
): Promise<Decision> {
  insistImpersonal(reason);
  return changeDecision(product, { id, actor }, async (tx, decision) => {
    if (decision.version !== version)
      throw decisionsRefusal("decision-changed");
    const { state } = decision;
    if (!movesFrom(state).includes(to))
      throw decisionsRefusal("decision-move", {
        before: midSentence(stateNames[state]),
        after: midSentence(stateNames[to]),
      });
    if (needsReason(state, to) && reason === null)
      throw decisionsRefusal("decision-reason");
    return moveTo(tx, decision, {
      to,
      reason,
      by: { ...signedBy(product, actor, decision.areas), at: product.now() },
      actor,
    });
  });
}

type Moving = {
  to: DecisionState;
  reason: string | null;
  by: ReturnType<typeof signedBy> & { at: Date };
  actor: Actor;
};

async function moveTo(
  tx: Transaction,
  decision: ListedDecision,
  { to, reason, by, actor }: Moving,
): Promise<Change> {
  const next = { ...decision, state: to, version: decision.version + 1 };
  await addDecisionVersion(tx, next, { ...by, reason });
  return logDecision(tx, decision, {
    actor,
    kind: decisionsChanges.decisionMoved,
    detail: { from: decision.state, to, reason },
  });
}

/** The first report sets a new decision going, under the office that reports. */
export async function setGoing(
  tx: Transaction,
  decision: ListedDecision,
  by: Moving["by"],
): Promise<void> {
  if (decision.state !== "new") return;
  const next = {
    ...decision,
    state: "running" as const,
    version: decision.version + 1,
  };
  await addDecisionVersion(tx, next, { ...by, reason: null });
}

/** Changes a decision in one transaction; two who change it go one after the other. */
async function changeDecision(
  product: Product,
  { id, actor }: { id: string; actor: Actor },
  change: (tx: Transaction, decision: ListedDecision) => Promise<Change>,
): Promise<Decision> {
  const done = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const decision = await findDecision(tx, id, true);
    if (decision === null) throw noSuchDecision();
    return change(tx, decision);
  });
  product.feed.note(done);
  return readOne(product, actor, id);
}
