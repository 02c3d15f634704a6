import { lockLedger } from "@/db/core/ledger";
import { findFinding } from "@/db/quality/findings";
import type { Actor } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { Finding } from "@/lib/quality/contract";
import type { Doing } from "./decide-finding";
import { findingReply } from "./finding-reply";
import { decideStanding, writeFindings } from "./write-findings";

/** A finding that is not there. */
export function noSuchFinding() {
  return refusal("not-found", { id: "Temuan itu", en: "That finding" });
}

/** Does something to one standing finding, in one transaction with its history, the audit and the ledger; two who change it go one after the other. */
export async function changeFinding(
  product: Product,
  actor: Actor,
  id: string,
  doing: Doing,
): Promise<Finding> {
  const { changes, after } = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const finding = await findFinding(tx, id, true);
    if (finding === null) throw noSuchFinding();
    const logged = await writeFindings(product, tx, actor, {
      doing,
      decided: [[finding, decideStanding(doing, finding)]],
    });
    const changed = await findFinding(tx, id);
    if (changed === null) throw new Error("A finding has vanished");
    return { changes: logged, after: changed };
  });
  for (const change of changes) product.feed.note(change);
  return findingReply(product, actor, after);
}
