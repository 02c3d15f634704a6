import type { PlannedSubmission } from "./plan-submissions";
import type { Traits } from "./posyandu-traits";
import { refusedRowCount } from "./refused-rows";
import { isCorrected } from "./roster";
import type { MonthContext } from "./row";

/** One file to be written: what was planned, which posyandu have rows in it, and the month that the rows are really about. */
export type FileToWrite = {
  plan: PlannedSubmission;
  roster: readonly Traits[];
  month: MonthContext;
  /** True where a corrected file follows. */
  isCorrectedLater: boolean;
  /** True where the file itself is kept beside the reports. */
  isKept: boolean;
};

/** What becomes of one row of a file. */
export type PlannedRow = {
  traits: Traits;
  /** Row of the file; the heading is row 1. */
  rowNumber: number;
  version: number;
  isSpoilt: boolean;
  isStored: boolean;
  isCurrent: boolean;
};

/** The rows of a file in order: which are refused, which change nothing, and which are the current version of their posyandu-month. */
export function planRows(file: FileToWrite): PlannedRow[] {
  const { plan, roster, month, isCorrectedLater } = file;
  const spoiltEvery = spoiltInterval(file);
  return roster.map((traits, index) => {
    const isSpoilt = index % spoiltEvery === spoiltEvery - 1;
    const corrected =
      (isCorrectedLater || plan.kind === "correction") &&
      isCorrected(traits, month.index);
    const isReplaced = isCorrectedLater && corrected;
    return {
      traits,
      rowNumber: index + 2,
      version: isReplaced ? 1 : 0,
      isSpoilt,
      isStored: !isSpoilt && (plan.kind !== "correction" || corrected),
      isCurrent: plan.kind !== "mistaken" && !isReplaced,
    };
  });
}

function spoiltInterval({ plan, roster }: FileToWrite): number {
  if (!plan.hasRefusedRows) return Infinity;
  return Math.max(2, Math.floor(roster.length / refusedRowCount));
}
