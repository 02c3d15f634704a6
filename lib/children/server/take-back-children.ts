import { submissionChanges } from "@/lib/submissions/domain/changes";
import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import { findTouched } from "@/db/children/child-counts";
import { unstoreChildren } from "@/db/children/measurements";
import type { Product } from "@/lib/core/product/product";
import type { Taking } from "@/lib/submissions/server/forms";
import { countChildren } from "./store-child-file";

/** Places and what was decided of them stay: the next file finds them. */
export async function takeBackChildren(
  tx: Transaction,
  product: Product,
  { found, sequence }: Taking,
): Promise<Change> {
  const own =
    "exists (select 1 from measurements w where w.submission_id = $1::uuid and w.month = m.month and w.child = m.child) and m.is_current and m.month = any($2::text[])";
  const before = await findTouched(tx, own, [found.id, found.months]);
  await unstoreChildren(tx, { submissionId: found.id, months: found.months });
  const after = await findTouched(tx, own, [found.id, found.months]);
  return countChildren(tx, product, {
    kind: submissionChanges.withdrawn,
    sequence,
    area: found.areaCode,
    submissionId: found.id,
    touched: [before, after],
    months: found.months,
  });
}
