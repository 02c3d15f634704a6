import { logChange, type Change } from "@/db/core/changes";
import { currentSequence, lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import type { Database } from "@/db/client";
import {
  readFormsText,
  readMeasuredDigits,
  type RegencyMonth,
} from "@/db/quality/forms";
import { readRunSequence, writeRun } from "@/db/quality/runs";
import { readKnownFindings, storeMerge } from "@/db/quality/store-findings";
import { qualityChanges } from "@/lib/quality/domain/changes";
import type {
  JudgedMonth,
  MonthToJudge,
} from "@/lib/quality/domain/judge-month";
import { mergeFindings } from "@/lib/quality/domain/merge-findings";

type Checking = {
  database: Pick<Database, "sql">;
  now: () => Date;
  judge: (month: MonthToJudge) => Promise<JudgedMonth>;
};

export type CheckedMonth = {
  forms: number;
  found: number;
  milliseconds: number;
  /** The change that tells open screens; null if nothing is other than before. */
  change: Change | null;
};

/**
 * Looks through the reports of a regency and month and brings the findings up to date. Everything is read and judged before the transaction, which takes
 * what it read to be as old as the sequence it began with: a run that another node has overtaken meanwhile writes nothing, and reports that came while it
 * read are looked at again. So runs may race, break off and be repeated.
 */
export async function checkMonth(
  { database: { sql }, now, judge }: Checking,
  which: RegencyMonth,
): Promise<CheckedMonth> {
  const began = performance.now();
  const sequence = await currentSequence(sql);
  const forms = await readFormsText(sql, which);
  const measured = await readMeasuredDigits(sql, which);
  const { findings, filled } = await judge({
    month: which.month,
    forms,
    measured,
  });
  const counted = filled.reduce((sum, one) => sum + one.forms, 0);
  const change = await sql.begin(async (tx) => {
    await lockLedger(tx);
    const last = await readRunSequence(tx, which);
    if (last !== null && last > sequence) return null;
    const merge = mergeFindings(await readKnownFindings(tx, which), findings);
    await storeMerge(tx, which, merge, now());
    const milliseconds = Math.round(performance.now() - began);
    await writeRun(
      tx,
      { ...which, sequence, at: now(), forms: counted, milliseconds },
      filled,
    );
    const isOther =
      last === null ||
      merge.fresh.length + merge.changed.length + merge.resolved.length > 0;
    if (!isOther) return null;
    const told = await logChange(tx, {
      sequence: await nextSequence(tx),
      kind: qualityChanges.qualityChecked,
      areaCode: which.regency,
      months: [which.month],
      villages: [],
      submissionId: null,
      posyandu: 0,
    });
    await notifyChange(tx);
    return told;
  });
  return {
    forms: counted,
    found: findings.length,
    milliseconds: Math.round(performance.now() - began),
    change,
  };
}
