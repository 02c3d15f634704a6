import { monthsBetween, type Month } from "@/lib/core/domain/month";
import { createCopyBuffer, takeBytes } from "@/db/copy-buffer";
import type { FileToWrite } from "./plan-rows";
import type { PlannedSubmission } from "./plan-submissions";
import type { Traits } from "./posyandu-traits";
import { drawRosters } from "./roster";
import type { MonthContext } from "./row";
import { seasonOf, sixFieldsFrom } from "./season";
import type { Simulation } from "./simulation";
import { writeSubmission, type SimulatedSubmission } from "./write-submission";

/** All that was sent about one month. */
export type SimulatedMonth = {
  submissions: SimulatedSubmission[];
  /** COPY text of `reportColumns`: one row for each version of a posyandu-month. */
  copyText: Uint8Array;
};

/** Files of the last two months are kept, so that they can be fetched back. */
const monthsWithFiles = 2;

/** Writes every report of one month, in the order in which the files came. */
export function simulateMonth(
  simulation: Simulation,
  month: Month,
): SimulatedMonth {
  const buffer = createCopyBuffer();
  const submissions: SimulatedSubmission[] = [];
  for (const [regency, traits] of simulation.traitsByRegency) {
    const plans = simulation.submissions.filter(
      (plan) => plan.month === month && plan.regency === regency,
    );
    for (const file of filesOf(simulation, month, plans, traits))
      submissions.push(writeSubmission(buffer, file));
  }
  return { submissions, copyText: takeBytes(buffer) };
}

function filesOf(
  { months }: Simulation,
  month: Month,
  plans: readonly PlannedSubmission[],
  traits: readonly Traits[],
): FileToWrite[] {
  const index = months.indexOf(month);
  const rosters = drawRosters(traits, month, index, plans);
  const contextAt = (at: number) => contextOf(months, at);
  return plans.map((plan) => ({
    plan,
    roster: plan.kind === "supplement" ? rosters.supplement : rosters.main,
    month: contextAt(plan.kind === "mistaken" ? index - 1 : index),
    isCorrectedLater:
      plan.kind === "main" && plans.some(({ kind }) => kind === "correction"),
    isKept: index >= months.length - monthsWithFiles,
  }));
}

function contextOf(months: readonly Month[], index: number): MonthContext {
  const month = months[index];
  if (month === undefined)
    throw new RangeError(`The simulation has no month ${String(index)}`);
  const monthsLeft = months.length - 1 - index;
  return {
    index,
    monthsLeft,
    before: monthsLeft < 2 && index > 0 ? contextOf(months, index - 1) : null,
    position: index / Math.max(1, months.length - 1),
    season: seasonOf(month),
    sixFieldMonths: monthsBetween(sixFieldsFrom, month),
  };
}
