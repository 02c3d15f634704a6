import { logAudits, logChange, type Change } from "@/db/core/changes";
import { nextSequence, type Transaction } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import { writeFindingEvents, type FindingRecord } from "@/db/quality/findings";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { isWithin } from "@/lib/core/domain/ids";
import type { Product } from "@/lib/core/product/product";
import { qualityRefusal } from "./refusals";
import type { Doing, Done } from "./decide-finding";

/** What is made of a finding that still stands; throws why not. */
export function decideStanding(doing: Doing, finding: FindingRecord): Done {
  const done = doing.decide(finding);
  if (finding.resolvedAt !== null) throw qualityRefusal("finding-resolved");
  return done;
}

/**
 * Writes what was decided of held findings: the history and the audit tell each, the ledger tells once for every regency and month. The caller holds the
 * ledger. Returns the changes that it notes after the commit.
 */
export async function writeFindings(
  product: Pick<Product, "province" | "now">,
  tx: Transaction,
  actor: Actor,
  {
    doing: { action, kind },
    decided,
  }: { doing: Doing; decided: readonly (readonly [FindingRecord, Done])[] },
): Promise<Change[]> {
  const { actor: signed } = signatureOf(actor);
  await writeFindingEvents(
    tx,
    { at: product.now(), actor: signed, action },
    decided.map(([finding, done]) => ({
      ...done,
      id: finding.id,
      ...officeOf(product, actor, finding),
    })),
  );
  // The words themselves stand in the history of the finding, where the rule of who may read them holds.
  await logAudits(
    tx,
    decided.map(([{ id, month, kind: found }, { due }]) => ({
      actor: signed,
      action: `quality.${action}`,
      subject: id,
      detail: { kind: found, month, ...(due !== null && { due }) },
    })),
  );
  const places = new Map(
    decided.map(([{ regency, month }]) => [
      `${regency} ${month}`,
      { regency, month },
    ]),
  );
  const changes: Change[] = [];
  for (const { regency, month } of places.values())
    changes.push(
      await logChange(tx, {
        sequence: await nextSequence(tx),
        kind,
        areaCode: regency,
        months: [month],
        villages: [],
        submissionId: null,
        posyandu: 0,
      }),
    );
  await notifyChange(tx);
  return changes;
}

/** A text stands under an office, never a person's name: of the areas an operator answers for, the one the finding is about. */
function officeOf(
  { province }: Pick<Product, "province">,
  actor: Actor,
  { regency }: FindingRecord,
) {
  if (!("role" in actor)) throw new Error("Only members change findings");
  return {
    officeRole: actor.role,
    officeArea: actor.areas.find((own) => isWithin(regency, own)) ?? province,
  };
}
