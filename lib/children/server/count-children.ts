import { recomputeChildCounts } from "@/db/children/child-counts";
import { recomputeChildSpreads } from "@/db/children/child-spreads";
import {
  joinTouched,
  villagesOfTouched,
  type Touched,
} from "@/db/children/touched";
import { logChange, type Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import { recomputeRollups } from "@/db/figures/rollups";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";

type Counting = {
  kind: ChangeKind;
  sequence: number;
  area: AreaCode;
  submissionId: string | null;
  touched: readonly Touched[];
  months: readonly Month[];
};

/** Counts the touched posyandu-months and their areas anew, and writes the change to the log, so that every screen learns of it. */
export async function countChildren(
  tx: Transaction,
  { rule }: Pick<Product, "rule">,
  counting: Counting,
): Promise<Change> {
  const touched = await joinTouched(tx, counting.touched);
  await recomputeChildCounts(tx, touched);
  await recomputeChildSpreads(tx, touched);
  const villages = await villagesOfTouched<AreaCode>(tx, touched);
  const months = [...new Set([...counting.months, ...touched.keys()])].sort();
  await recomputeRollups(tx, {
    months,
    villages,
    rule,
    haveFormsStayed: true,
  });
  const posyandu = new Set([...touched.values()].flatMap((ids) => [...ids]));
  return logChange(tx, {
    sequence: counting.sequence,
    kind: counting.kind,
    areaCode: counting.area,
    months,
    villages,
    submissionId: counting.submissionId,
    posyandu: posyandu.size,
  });
}
