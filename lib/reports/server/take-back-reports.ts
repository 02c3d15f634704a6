import { submissionChanges } from "@/lib/submissions/domain/changes";
import { logChange, type Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import { recomputeRollups } from "@/db/figures/rollups";
import { reopenMended } from "@/db/reports/mended-rows";
import { areasOfRefused } from "@/db/submissions/refused-rows";
import { unstoreSubmission } from "@/db/reports/staged-reports";
import type { Product } from "@/lib/core/product/product";
import type { Taking } from "@/lib/submissions/server/forms";

/** Takes the rows of a monthly form out; the report that stood before counts again. */
export async function takeBackReports(
  tx: Transaction,
  { rule }: Product,
  { found, sequence }: Taking,
): Promise<Change> {
  const { villages, posyandu } = await unstoreSubmission(tx, found.id);
  await reopenMended(tx, found.id);
  await recomputeRollups(tx, { months: found.months, villages, rule });
  return logChange(tx, {
    sequence,
    kind: submissionChanges.withdrawn,
    areaCode: found.areaCode,
    months: found.months,
    villages: [...villages, ...(await areasOfRefused(tx, found.id))],
    submissionId: found.id,
    posyandu,
  });
}
