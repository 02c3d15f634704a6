import { logAudit, logChange, type Change } from "@/db/core/changes";
import type { Database } from "@/db/client";
import { lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import { writeChildRowsShare } from "@/db/figures/child-rows-share";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { DeadlineRule, Month } from "@/lib/core/domain/month";
import { installationChanges } from "@/lib/installation/domain/changes";
import { subjects } from "./server";

/** Those who stand on others first: their counts go into the counts of those below. */
export const derivedCounts = subjects
  .toReversed()
  .flatMap((subject) => subject.derived ?? []);

/**
 * Makes all counts of all months anew, where `share` is given by another share of children who must be measured; and tells every node and screen, since any
 * figure may be another one. Returns the months and the change.
 */
export async function recountAll(
  { sql }: Pick<Database, "sql">,
  province: AreaCode,
  { rule, share }: { rule: DeadlineRule; share: number | null },
): Promise<{ months: Month[]; change: Change }> {
  return sql.begin(async (tx) => {
    await lockLedger(tx);
    if (share !== null) await writeChildRowsShare(tx, share);
    const all = new Set<Month>();
    for (const { months } of derivedCounts)
      for (const month of await months(tx)) all.add(month);
    const months = [...all].sort();
    for (const { recount } of derivedCounts) await recount(tx, months, rule);
    const change = await logChange(tx, {
      sequence: await nextSequence(tx),
      kind: installationChanges.recounted,
      areaCode: province,
      months,
      villages: [],
      submissionId: null,
      posyandu: 0,
    });
    await logAudit(tx, {
      actor: "command:rollups",
      action: "recounted",
      subject: province,
      detail: share === null ? {} : { childRowsShare: share },
    });
    await notifyChange(tx);
    return { months, change };
  });
}
