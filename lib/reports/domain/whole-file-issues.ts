import type { Issue } from "@/lib/submissions/domain/issue";
import { hiddenRowsTexts, passedOverTexts } from "./file-issue-texts";
import {
  emptyRowsTexts,
  nothingFilledTexts,
  tooManyIssuesTexts,
} from "./issue-texts";
import type { PassedOver } from "@/lib/core/domain/table/row-kind";

/** A row below the headings that is not counted, and why. */
export type PassedRow = { row: number; as: PassedOver | "empty" };

/** For an issue that is about no single row. */
export const wholeFile = {
  severity: "warning",
  row: null,
  column: null,
  value: null,
} as const;

/** What is to be said of the rows of a file together: nothing filled in, rows passed over, hidden rows, more issues than can be shown. */
export function wholeFileIssues({
  isEmpty,
  passedOver,
  hidden,
  unsaid,
}: {
  isEmpty: boolean;
  passedOver: readonly PassedRow[];
  hidden: readonly number[];
  unsaid: number;
}): Issue[] {
  const found: Issue[] = [];
  const empty = passedOver.filter(({ as }) => as === "empty").length;
  if (isEmpty)
    found.push({
      ...wholeFile,
      code: "empty-report",
      severity: "error",
      ...nothingFilledTexts,
    });
  else if (empty > 0)
    found.push({
      ...wholeFile,
      code: "empty-report",
      ...emptyRowsTexts(empty),
    });
  if (hidden.length > 0)
    found.push({
      ...wholeFile,
      code: "hidden-rows",
      ...hiddenRowsTexts(hidden),
    });
  for (const as of ["total", "repeated-heading", "no-data"] as const)
    found.push(...passedOverIssues(passedOver, as));
  if (unsaid > 0)
    found.push({
      ...wholeFile,
      code: "too-many-issues",
      ...tooManyIssuesTexts(unsaid),
    });
  return found;
}

function passedOverIssues(
  passedOver: readonly PassedRow[],
  as: PassedOver,
): Issue[] {
  const rows = passedOver.filter((row) => row.as === as).map(({ row }) => row);
  if (rows.length === 0) return [];
  return [
    {
      ...wholeFile,
      code: "rows-passed-over",
      severity: "note",
      ...passedOverTexts(as, rows),
    },
  ];
}
