import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import type { Issue } from "@/lib/submissions/domain/issue";
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
import type { UnplacedRow } from "./place-row";

export type Collected = {
  rowsRead: number;
  reports: ParsedReport[];
  refused: RefusedRow[];
  /** Of the refused rows those that the registry of another area may know. */
  unplaced: UnplacedRow[];
  /** All issues of all rows in the order of the file, errors and warnings. */
  issues: Issue[];
};

/** Nobody reads more issues than this, and a broken column in a file of 600,000 rows must not fill the memory. */
const mostIssues = 10_000;

type Collection = {
  context: RowContext;
  headings: readonly string[];
  reports: Map<string, ParsedReport>;
  /** Posyandu-months for which the file has rows that contradict each other. */
  contested: Set<string>;
  refused: RefusedRow[];
  unplaced: UnplacedRow[];
  issues: Issue[];
  issueCount: number;
  rowsRead: number;
  emptyRows: number;
};

export type ReportCollector = {
  add: (row: TableRow) => void;
  finish: () => Collected;
};

/** Collects the rows of one file. Feed it every row below the heading, in order, then call `finish` once. */
export function createReportCollector(
  context: RowContext,
  headings: readonly string[],
): ReportCollector {
  const collection: Collection = {
    context,
    headings,
    reports: new Map(),
    contested: new Set(),
    refused: [],
    unplaced: [],
    issues: [],
    issueCount: 0,
    rowsRead: 0,
    emptyRows: 0,
  };
  return {
    add: (row) => {
      addRow(collection, row);
    },
    finish: () => finish(collection),
  };
}

function addRow(collection: Collection, row: TableRow): void {
  const { context, headings, reports, refused, unplaced } = collection;
  collection.rowsRead += 1;
  const parsed = parseReportRow(row, context);
  if (parsed.kind === "empty") {
    collection.emptyRows += 1;
    return;
  }
  if (parsed.kind === "refused") {
    const { issues, posyanduId, month, unplaced: identity } = parsed;
    note(collection, issues);
    const cells = cellsOf(row, headings);
    refused.push({ rowNumber: row.number, posyanduId, month, cells, issues });
    if (identity !== null) unplaced.push({ rowNumber: row.number, identity });
    return;
  }
  note(collection, parsed.warnings);
  const first = reports.get(keyOf(parsed.report));
  if (first === undefined) reports.set(keyOf(parsed.report), parsed.report);
  else addDuplicate(collection, row, parsed.report, first);
}

function note(collection: Collection, found: readonly Issue[]): void {
  collection.issueCount += found.length;
  for (const issue of found)
    if (collection.issues.length < mostIssues) collection.issues.push(issue);
}

/** If a posyandu-month comes again with the same counts, it is counted once. If the counts differ, none of its rows can be trusted. */
function addDuplicate(
  collection: Collection,
  row: TableRow,
  report: ParsedReport,
  first: ParsedReport,
): void {
  const { contested, headings } = collection;
  const key = keyOf(report);
  const isSame = report.counts.every(
    (count, position) => count === first.counts[position],
  );
  const isHarmless = isSame && !contested.has(key);
  const issue = duplicateIssue(row.number, first.rowNumber, isHarmless);
  note(collection, [issue]);
  if (isHarmless) return;
  refuse(collection, report, issue, cellsOf(row, headings));
  if (contested.has(key)) return;
  contested.add(key);
  const mirrored = duplicateIssue(first.rowNumber, row.number, false);
  note(collection, [mirrored]);
  refuse(collection, first, mirrored, identityCells(first));
}

function refuse(
  { refused }: Collection,
  { rowNumber, entry, month }: ParsedReport,
  issue: Issue,
  cells: Record<string, string>,
): void {
  refused.push({
    rowNumber,
    posyanduId: entry.id,
    month,
    cells,
    issues: [issue],
  });
}

function finish(collection: Collection): Collected {
  const { reports, contested, refused, unplaced } = collection;
  const { issues, rowsRead, emptyRows } = collection;
  for (const key of contested) reports.delete(key);
  issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  refused.sort((a, b) => a.rowNumber - b.rowNumber);
  return {
    rowsRead: rowsRead - emptyRows,
    reports: [...reports.values()],
    refused,
    unplaced,
    issues: [...wholeFileIssues(collection), ...issues],
  };
}

function wholeFileIssues(collection: Collection): Issue[] {
  const { reports, refused, issues, issueCount, emptyRows } = collection;
  const found: Issue[] = [];
  if (reports.size + refused.length === 0)
    found.push({
      code: "empty-report",
      ...wholeFile,
      severity: "error",
      ...nothingFilledTexts,
    });
  else if (emptyRows > 0)
    found.push({
      code: "empty-report",
      ...wholeFile,
      ...emptyRowsTexts(emptyRows),
    });
  if (issueCount > issues.length)
    found.push({
      code: "too-many-issues",
      ...wholeFile,
      ...tooManyIssuesTexts(issueCount - issues.length),
    });
  return found;
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

/** Of the first of two contradicting rows, only what identifies it is still in memory, not its cells. */
function identityCells({ entry, month }: ParsedReport): Record<string, string> {
  return { month, posyandu_id: entry.id, posyandu: entry.name };
}
