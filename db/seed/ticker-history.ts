import type { TransactionSql } from "postgres";
import { submissionChanges } from "@/lib/submissions/domain/changes";
import type { SimulatedSubmission } from "./simulation/write-submission";

/** How far back the ticker can look when the demo opens. */
const entriesKept = 30;

type Happening = {
  place: number;
  at: Date;
  kind: string;
  /** Posyandu reported more or fewer than before. */
  difference: number;
  submission: SimulatedSubmission;
};

/** What was sent and withdrawn, oldest first. */
function happeningsOf(
  submissions: readonly SimulatedSubmission[],
): Happening[] {
  const happenings = submissions.flatMap((submission): Happening[] => {
    const { plan, rowsStored } = submission;
    const isCorrection = plan.kind === "correction";
    const sent: Happening = {
      place: plan.place,
      at: plan.receivedAt,
      kind: (isCorrection
        ? submissionChanges.corrected
        : submissionChanges.submitted
      ).name,
      difference: isCorrection ? 0 : rowsStored,
      submission,
    };
    if (plan.withdrawnPlace === null || plan.withdrawnAt === null)
      return [sent];
    return [
      sent,
      {
        place: plan.withdrawnPlace,
        at: plan.withdrawnAt,
        kind: submissionChanges.withdrawn.name,
        difference: -rowsStored,
        submission,
      },
    ];
  });
  return happenings.sort((a, b) => a.place - b.place);
}

/**
 * Writes the latest events into the change log, as if they had been written when they happened, so that the ticker opens with a history. Older
 * entries are left out, because no client can have been away that long.
 */
export async function storeTickerHistory(
  tx: TransactionSql,
  submissions: readonly SimulatedSubmission[],
  base: number,
): Promise<void> {
  const reported = new Map<string, number>();
  const entries = happeningsOf(submissions).map((happening) => {
    const { place, at, kind, difference, submission } = happening;
    const { plan, rowsStored, villages } = submission;
    const key = `${plan.regency} ${plan.month}`;
    const count = (reported.get(key) ?? 0) + difference;
    reported.set(key, count);
    return {
      sequence: base + place,
      at: at.toISOString(),
      kind,
      area_code: plan.regency,
      months: [plan.month],
      villages,
      submission_id: plan.id,
      posyandu: rowsStored,
      reported: count,
    };
  });
  await tx`
    insert into change_log (sequence, at, kind, area_code, months, villages, submission_id, posyandu, reported, registered)
    select e.sequence, e.at, e.kind, e.area_code, e.months, e.villages, e.submission_id, e.posyandu, e.reported, coalesce(r.registered, 0)
    from jsonb_to_recordset(${JSON.stringify(entries.slice(-entriesKept))}::text::jsonb) as e
      (sequence bigint, at timestamptz, kind text, area_code text, months text[], villages text[], submission_id uuid, posyandu int, reported int)
    left join rollups r on r.month = e.months[1] and r.level = 'regency' and r.area_code = e.area_code`;
}
