import { logAudit, logChange, type Change } from "@/db/core/changes";
import { lockLedger, nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import {
  findFinding,
  writeFindingEvent,
  type FindingRecord,
} from "@/db/quality/findings";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import { isWithin } from "@/lib/core/domain/ids";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { Finding } from "@/lib/quality/contract";
import { qualityChanges } from "@/lib/quality/domain/changes";
import type { WorkState } from "@/lib/quality/domain/work-states";
import { findingReply } from "./finding-reply";
import { mayExplain, mayJudge } from "./permissions";
import { qualityRefusal } from "./refusals";

type Done = {
  action: "explained" | "accepted" | "returned" | "assigned";
  kind: ChangeKind;
  state: WorkState;
  text: string | null;
  due: string | null;
};

/** Says why a finding is as it is, under the office of the regency's operator. A planner judges it next; a later explanation takes its place. */
export async function explainFinding(
  product: Product,
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<Finding> {
  return changeFinding(product, actor, id, ({ regency, workState, due }) => {
    const name = product.directory.nameOf(regency);
    insist(mayExplain(actor, regency), actor, {
      id: `menjelaskan temuan ${name}`,
      en: `explain findings of ${name}`,
    });
    if (workState === "accepted") throw qualityRefusal("finding-accepted");
    return {
      action: "explained",
      kind: qualityChanges.findingExplained,
      state: "explained",
      text,
      due,
    };
  });
}

const judging = {
  id: "menilai penjelasan temuan",
  en: "judge explanations of findings",
};

/** Accepts an explanation: the finding rests as long as its counts stay as they are. */
export async function acceptFinding(
  product: Product,
  actor: Actor,
  { id }: { id: string },
): Promise<Finding> {
  return changeFinding(product, actor, id, ({ workState, due }) => {
    insist(mayJudge(actor), actor, judging);
    if (workState === "accepted") throw qualityRefusal("finding-accepted");
    if (workState !== "explained") throw qualityRefusal("finding-unexplained");
    return {
      action: "accepted",
      kind: qualityChanges.findingAccepted,
      state: "accepted",
      text: null,
      due,
    };
  });
}

/** Sends an explanation back, with what is missing in it. One that was accepted can be sent back too, when more is known. */
export async function returnFinding(
  product: Product,
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<Finding> {
  return changeFinding(product, actor, id, ({ workState, due }) => {
    insist(mayJudge(actor), actor, judging);
    if (workState !== "explained" && workState !== "accepted")
      throw qualityRefusal("finding-unexplained");
    return {
      action: "returned",
      kind: qualityChanges.findingReturned,
      state: "returned",
      text,
      due,
    };
  });
}

/** Asks the operator of the regency for it by a day, or takes the day away. */
export async function assignFinding(
  product: Product,
  actor: Actor,
  { id, due }: { id: string; due: string | null },
): Promise<Finding> {
  return changeFinding(product, actor, id, ({ workState }) => {
    insist(mayJudge(actor), actor, {
      id: "menugaskan temuan",
      en: "assign findings",
    });
    if (workState === "accepted") throw qualityRefusal("finding-accepted");
    return {
      action: "assigned",
      kind: qualityChanges.findingAssigned,
      state: workState,
      text: null,
      due,
    };
  });
}

/** A finding that is not there. */
export function noSuchFinding() {
  return refusal("not-found", { id: "Temuan itu", en: "That finding" });
}

/** Changes a standing finding in one transaction, with its history, the audit and the ledger; two who change it go one after the other. */
async function changeFinding(
  product: Product,
  actor: Actor,
  id: string,
  decide: (finding: FindingRecord) => Done,
): Promise<Finding> {
  const { logged, after } = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const finding = await findFinding(tx, id, true);
    if (finding === null) throw noSuchFinding();
    const done = decide(finding);
    if (finding.resolvedAt !== null) throw qualityRefusal("finding-resolved");
    await writeFindingEvent(
      tx,
      id,
      {
        ...officeOf(product, actor, finding),
        at: product.now(),
        action: done.action,
        text: done.text,
        due: done.due,
      },
      done,
    );
    const change = await logFinding(tx, finding, actor, done);
    const changed = await findFinding(tx, id);
    if (changed === null) throw new Error("A finding has vanished");
    return { logged: change, after: changed };
  });
  product.feed.note(logged);
  return findingReply(product, actor, after);
}

/** A text stands under an office, never a person's name: of the areas an operator answers for, the one the finding is about. */
function officeOf(
  { province }: Pick<Product, "province">,
  actor: Actor,
  { regency }: FindingRecord,
) {
  if (!("role" in actor)) throw new Error("Only members change findings");
  return {
    actor: signatureOf(actor).actor,
    officeRole: actor.role,
    officeArea: actor.areas.find((own) => isWithin(regency, own)) ?? province,
  };
}

/** The words themselves stand in the history of the finding, where the rule of who may read them holds. */
async function logFinding(
  tx: Transaction,
  { id, month, regency, kind }: FindingRecord,
  actor: Actor,
  { action, kind: told, due }: Done,
): Promise<Change> {
  const change = await logChange(tx, {
    sequence: await nextSequence(tx),
    kind: told,
    areaCode: regency,
    months: [month],
    villages: [],
    submissionId: null,
    posyandu: 0,
  });
  await logAudit(tx, {
    actor: signatureOf(actor).actor,
    action: `quality.${action}`,
    subject: id,
    detail: { kind, month, ...(due !== null && { due }) },
  });
  await notifyChange(tx);
  return change;
}
