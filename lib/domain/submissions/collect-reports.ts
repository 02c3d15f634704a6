import type { Month } from "../month";
import { textOfCell, type TableRow } from "./cell";
import type { Issue } from "./issue";
import {
  duplicateTexts,
  emptyRowsTexts,
  nothingFilledTexts,
  tooManyIssuesTexts,
} from "./issue-texts";
import {
  parseReportRow,
  type ParsedReport,
  type RowContext,
} from "./parse-report";

/** A row that is not accepted, with its cells as they stood in the file. */
export type RefusedRow = {
  rowNumber: number;
  posyanduId: string | null;
  month: Month | null;
  cells: Record<string, string>;
  issues: Issue[];
};

export type Collected = {
  rowsRead: number;
  reports: ParsedReport[];
  refused: RefusedRow[];
  /** All issues of all rows in the order of the file, errors and warnings. */
  issues: Issue[];
};

/** A person reads no more than this, and a broken column in a file of 600,000 rows must not fill the memory. */
export const mostIssues = 10_000;

/** Collects the rows of one file. Feed it every row below the heading, in order, then call `finish` once. */
export function createReportCollector(
  context: RowContext,
  headings: readonly string[],
) {
  const reports = new Map<string, ParsedReport>();
  const contested = new Set<string>();
  const refused: RefusedRow[] = [];
  const issues: Issue[] = [];
  let issueCount = 0;
  let rowsRead = 0;
  let emptyRows = 0;

  const note = (found: readonly Issue[]) => {
    issueCount += found.length;
    for (const issue of found)
      if (issues.length < mostIssues) issues.push(issue);
  };
  const refuse = (
    row: TableRow | ParsedReport,
    found: Issue[],
    cells: Record<string, string>,
  ) => {
    const isReport = "entry" in row;
    refused.push({
      rowNumber: isReport ? row.rowNumber : row.number,
      posyanduId: isReport ? row.entry.id : null,
      month: isReport ? row.month : null,
      cells,
      issues: found,
    });
  };

  const addDuplicate = (
    row: TableRow,
    report: ParsedReport,
    first: ParsedReport,
  ) => {
    const key = keyOf(report);
    const isSame = report.counts.every(
      (count, position) => count === first.counts[position],
    );
    const issue = duplicateIssue(row.number, first.rowNumber, isSame);
    note([issue]);
    if (isSame && !contested.has(key)) return;
    refuse(report, [issue], cellsOf(row, headings));
    if (contested.has(key)) return;
    contested.add(key);
    const mirrored = duplicateIssue(first.rowNumber, row.number, false);
    note([mirrored]);
    refuse(first, [mirrored], identityCells(first));
  };

  return {
    add(row: TableRow): void {
      rowsRead += 1;
      const parsed = parseReportRow(row, context);
      if (parsed.kind === "empty") {
        emptyRows += 1;
        return;
      }
      if (parsed.kind === "refused") {
        note(parsed.issues);
        refused.push({
          rowNumber: row.number,
          posyanduId: parsed.posyanduId,
          month: parsed.month,
          cells: cellsOf(row, headings),
          issues: parsed.issues,
        });
        return;
      }
      note(parsed.warnings);
      const first = reports.get(keyOf(parsed.report));
      if (first === undefined) reports.set(keyOf(parsed.report), parsed.report);
      else addDuplicate(row, parsed.report, first);
    },
    finish(): Collected {
      for (const key of contested) reports.delete(key);
      const closing: Issue[] = [];
      if (reports.size + refused.length === 0)
        closing.push({
          code: "empty-report",
          ...wholeFile,
          severity: "error",
          ...nothingFilledTexts,
        });
      else if (emptyRows > 0)
        closing.push({
          code: "empty-report",
          ...wholeFile,
          ...emptyRowsTexts(emptyRows),
        });
      if (issueCount > issues.length)
        closing.push({
          code: "too-many-issues",
          ...wholeFile,
          ...tooManyIssuesTexts(issueCount - issues.length),
        });
      issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
      refused.sort((a, b) => a.rowNumber - b.rowNumber);
      return {
        rowsRead: rowsRead - emptyRows,
        reports: [...reports.values()],
        refused,
        issues: [...closing, ...issues],
      };
    },
  };
}

const wholeFile = {
  severity: "warning",
  row: null,
  column: null,
  value: null,
} as const;

function keyOf(report: ParsedReport): string {
  return `${report.month}|${report.entry.id}`;
}

function duplicateIssue(row: number, otherRow: number, isSame: boolean): Issue {
  const severity = isSame ? "warning" : "error";
  return {
    code: "duplicate-row",
    severity,
    row,
    column: null,
    value: null,
    ...duplicateTexts(otherRow, isSame),
  };
}

function cellsOf(
  row: TableRow,
  headings: readonly string[],
): Record<string, string> {
  const cells: Record<string, string> = {};
  headings.forEach((heading, index) => {
    const text = textOfCell(row.cells[index] ?? null).slice(0, 200);
    if (heading !== "" && text !== "") cells[heading] = text;
  });
  return cells;
}

/** The first of two contradicting rows is no longer at hand as it stood in the file; what identifies it is. */
function identityCells({ entry, month }: ParsedReport): Record<string, string> {
  return { month, posyandu_id: entry.id, posyandu: entry.name };
}
