import { submissionChanges } from "@/lib/submissions/domain/changes";
import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import { unstoreChildren } from "@/db/children/measurements";
import { touchedByChildrenOf } from "@/db/children/touched";
import type { Product } from "@/lib/core/product/product";
import type { Taking } from "@/lib/submissions/server/forms";
import { countChildren } from "./count-children";

/** Places, and the decisions about them, stay: the next file needs them. */
export async function takeBackChildren(
  tx: Transaction,
  product: Product,
  { found, sequence }: Taking,
): Promise<Change> {
  const own = { submissionId: found.id, months: found.months };
  const before = await touchedByChildrenOf(tx, own);
  await unstoreChildren(tx, own);
  const after = await touchedByChildrenOf(tx, own);
  return countChildren(tx, product, {
    kind: submissionChanges.withdrawn,
    sequence,
    area: found.areaCode,
    submissionId: found.id,
    touched: [before, after],
    months: found.months,
  });
}
