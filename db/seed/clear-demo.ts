import { installationChanges } from "@/lib/installation/domain/changes";
import type { Sql, TransactionSql } from "postgres";
import { logAudit, logChange } from "@/db/core/changes";
import { recomputeRollups } from "@/db/figures/rollups";
import { writeSetting } from "@/db/core/settings";
import { lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  defaultDeadline,
  utcOffsetOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import { demoMarker } from "./demo-state";
import type { ClearedCounts, DemoParts } from "./demo-parts";
import type { Progress } from "./progress";

/** Takes everything simulated away in one transaction. What people sent stays. Open screens are told to read anew. */
export async function clearDemo(
  { sql }: { sql: Sql },
  province: AreaCode,
  parts: DemoParts,
  progress: Progress,
): Promise<ClearedCounts> {
  progress({ id: "Menghapus data simulasi", en: "Removing simulated data" }, 0);
  return sql.begin(async (tx) => {
    await lockLedger(tx);
    const cleared = await removeSimulated(tx, parts);
    progress({ id: "Menghitung ulang", en: "Counting anew" }, 50);
    const rule = { ...defaultDeadline, utcOffsetHours: utcOffsetOf(province) };
    const months = await recomputeAll(tx, rule);
    await writeSetting(tx, demoMarker, "cleared");
    await logChange(tx, {
      sequence: await nextSequence(tx),
      kind: installationChanges.cleared,
      areaCode: province,
      months,
      villages: [],
      submissionId: null,
      posyandu: cleared.reports ?? 0,
    });
    await logAudit(tx, {
      actor: "command:demo",
      action: "demo-cleared",
      subject: province,
      detail: cleared,
    });
    await notifyChange(tx);
    progress(
      { id: "Data simulasi dihapus", en: "Simulated data are gone" },
      100,
    );
    return cleared;
  });
}

/** Deletes what is simulated and leaves rollups, markers and logs to the caller. What several parts count under one name adds up. */
export async function removeSimulated(
  tx: TransactionSql,
  { clear }: DemoParts,
): Promise<ClearedCounts> {
  const cleared: Record<string, number> = {};
  for (const take of clear)
    for (const [name, count] of Object.entries(await take(tx)))
      cleared[name] = (cleared[name] ?? 0) + count;
  return cleared;
}

/** Brings every month that has rollups up to date with the reports that are left. */
export async function recomputeAll(
  tx: TransactionSql,
  rule: DeadlineRule,
): Promise<Month[]> {
  const rows = await tx<{ month: Month }[]>`
    select distinct month from rollups order by month`;
  const months = rows.map(({ month }) => month);
  await recomputeRollups(tx, { months, villages: "all", rule });
  return months;
}
