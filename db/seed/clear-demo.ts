import { installationChanges } from "@/lib/installation/domain/changes";
import type { Sql, TransactionSql } from "postgres";
import { logAudit, logChange } from "@/db/core/changes";
import { recomputeChildCounts, touchAll } from "@/db/children/child-counts";
import { recomputeChildSpreads } from "@/db/children/child-spreads";
import { restoreCurrentChildren } from "@/db/children/measurements";
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
import type { Progress } from "./progress";

export type Cleared = {
  reports: number;
  submissions: number;
  posyandu: number;
  /** Simulated posyandu that stay in the registry because real reports were sent for them. */
  posyanduKept: number;
};

/**
 * Takes everything simulated away in one transaction: reports, submissions with their files, refused rows and lines of the ticker, and the
 * posyandu for which nobody has sent a real report. What people sent stays. Open screens are told to read anew.
 */
export async function clearDemo(
  { sql }: { sql: Sql },
  province: AreaCode,
  progress: Progress,
): Promise<Cleared> {
  progress({ id: "Menghapus data simulasi", en: "Removing simulated data" }, 0);
  return sql.begin(async (tx) => {
    await lockLedger(tx);
    const cleared = await removeSimulated(tx);
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
      posyandu: cleared.reports,
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

/** Deletes what is simulated and leaves rollups, markers and logs to the caller. */
export async function removeSimulated(tx: TransactionSql): Promise<Cleared> {
  const reports = await tx`
    delete from reports r using submissions s where s.id = r.submission_id and s.is_simulated`;
  await tx`
    delete from change_log c using submissions s where s.id = c.submission_id and s.is_simulated`;
  await tx`
    delete from submission_files f using submissions s where s.file_sha256 = f.sha256 and s.is_simulated
      and not exists (select 1 from submissions o where o.file_sha256 = f.sha256 and not o.is_simulated)`;
  await removeSimulatedChildren(tx);
  const submissions = await tx`delete from submissions where is_simulated`;
  const posyandu = await tx`
    delete from posyandu p where p.is_simulated
      and not exists (select 1 from reports r where r.posyandu_id = p.id)
      and not exists (select 1 from child_places c where c.posyandu_id = p.id)`;
  await tx`
    delete from name_decisions d where not exists (select 1 from posyandu p where p.id = d.posyandu_id)`;
  // Whoever has a real report is real from now on, and is not taken away by a later clearing.
  const kept =
    await tx`update posyandu set is_simulated = false where is_simulated`;
  return {
    reports: reports.count,
    submissions: submissions.count,
    posyandu: posyandu.count,
    posyanduKept: kept.count,
  };
}

/** Children sent for simulated posyandu are invented ones; the names of places that nobody else wrote go with them. */
async function removeSimulatedChildren(tx: TransactionSql): Promise<void> {
  await tx`
    delete from measurements m using submissions s where s.id = m.submission_id and s.is_simulated`;
  await restoreCurrentChildren(tx);
  await tx`
    delete from child_places p where not exists (select 1 from measurements m where m.place_id = p.id)`;
  const touched = await touchAll(tx);
  await recomputeChildCounts(tx, touched);
  await recomputeChildSpreads(tx, touched);
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
