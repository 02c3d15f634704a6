import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import { normaliseHeading } from "@/lib/core/domain/heading";
import type { Issue } from "@/lib/submissions/domain/issue";
import { duplicateTexts } from "./issue-texts";
import { filledTexts } from "./file-issue-texts";
import { passedOverAs, type TableShape } from "./row-kind";
import {
  wholeFile,
  wholeFileIssues,
  type PassedRow,
} from "./whole-file-issues";
import { addToTotals, compareTotal, createTotals, type Totals } from "./totals";
import {
  createWaitingRows,
  settle,
  takeWaiting,
  type WaitingRows,
} from "./waiting-rows";
import { parseNumberCell } from "./parse-number";
import type { MergedRange } from "@/lib/core/domain/table/merged-range";
import {
  parseReportRow,
  placeOf,
  posyanduIdentityOf,
  type ParsedReport,
  type RowContext,
} from "./parse-report";
import type { UnplacedRow } from "./place-row";

export type Filled = { cells: number; numbers: number };

export type Collected = {
  /** Rows of data; those passed over are in `passedOver`, and together they are all rows below the headings. */
  rowsRead: number;
  passedOver: PassedRow[];
  /** Hidden rows that are counted all the same. */
  hidden: number;
  reports: ParsedReport[];
  refused: RefusedRow[];
  /** Of the refused rows those that the registry of another area may know. */
  unplaced: UnplacedRow[];
  /** All issues of all rows in the order of the file, errors and warnings. */
  issues: Issue[];
  /** How often each column that is not read holds something, and how often a number. */
  unread: ReadonlyMap<number, Filled>;
};

/** Nobody reads more issues than this, and a broken column in a file of 600,000 rows must not fill the memory. */
const mostIssues = 10_000;

type Collection = {
  context: RowContext;
  shape: TableShape;
  headings: readonly string[];
  /** Columns whose content nobody reads, and whether each has a heading. */
  unread: readonly number[];
  filled: Map<number, Filled>;
  reports: Map<string, ParsedReport>;
  /** Posyandu-months for which the file has rows that contradict each other. */
  contested: Set<string>;
  refused: RefusedRow[];
  unplaced: UnplacedRow[];
  issues: Issue[];
  issueCount: number;
  rowsRead: number;
  passedOver: PassedRow[];
  hidden: number[];
  waiting: WaitingRows;
  totals: Totals;
};

export type ReportCollector = {
  add: (row: TableRow) => void;
  /** Settles what only the whole file can tell. `merged` are the merged cells of the table, complete by then. */
  finish: (merged?: readonly MergedRange[]) => Collected;
};

/** Collects the rows of one file; `written` is all that its rows of headings say, which may come again. Feed it every row below the heading, in order, then call `finish` once. */
export function createReportCollector(
  context: RowContext,
  headings: readonly string[],
  written: ReadonlyMap<number, readonly string[]> = new Map(
    headings.map((text, index) => [index, [text]]),
  ),
): ReportCollector {
  const collection: Collection = {
    context,
    shape: {
      columns: context.columns,
      headings: new Map(
        Array.from(written, ([index, texts]) => [
          index,
          new Set(texts.map(normaliseHeading)),
        ]),
      ),
    },
    headings,
    unread: unreadColumns(context, headings.length),
    filled: new Map(),
    reports: new Map(),
    contested: new Set(),
    refused: [],
    unplaced: [],
    issues: [],
    issueCount: 0,
    rowsRead: 0,
    passedOver: [],
    hidden: [],
    waiting: createWaitingRows(context.columns),
    totals: createTotals(context.columns),
  };
  return {
    add: (row) => {
      addRow(collection, row);
    },
    finish: (merged = []) => finish(collection, merged),
  };
}

/** Columns beyond the headings are looked at, too: a few, since Excel knows thousands of them. */
const columnsBeyond = 20;

function unreadColumns(
  { columns: { identity, elements } }: RowContext,
  width: number,
): number[] {
  const read = new Set(
    [
      ...Object.values(identity).flat(),
      ...elements.flatMap(({ stated, parts }) => [stated, ...parts]),
    ].map((place) => place?.index),
  );
  return Array.from(
    { length: width + columnsBeyond },
    (_, index) => index,
  ).filter((index) => !read.has(index));
}

function addRow(collection: Collection, row: TableRow): void {
  const { context, passedOver, totals } = collection;
  const as = passedOverAs(row, collection.shape);
  if (as !== null) {
    passedOver.push({ row: row.number, as });
    if (as === "total") note(collection, compareTotal(totals, row));
    return;
  }
  if (row.isHidden === true) collection.hidden.push(row.number);
  noteUnread(collection, row);
  addToTotals(totals, row);
  if (!takeWaiting(collection.waiting, row, context)) readRow(collection, row);
}

function noteUnread({ unread, filled }: Collection, { cells }: TableRow): void {
  for (const index of unread) {
    if (index >= cells.length) return;
    const cell = cells[index] ?? null;
    if (cell === null) continue;
    const known = filled.get(index) ?? { cells: 0, numbers: 0 };
    known.cells += 1;
    if (typeof parseNumberCell(cell) === "number") known.numbers += 1;
    filled.set(index, known);
  }
}

function readRow(collection: Collection, row: TableRow): void {
  const { context, headings, reports, refused, unplaced } = collection;
  const parsed = parseReportRow(row, context);
  if (parsed.kind === "empty") {
    collection.passedOver.push({ row: row.number, as: "empty" });
    return;
  }
  collection.rowsRead += 1;
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
  const place = placeOf(posyanduIdentityOf(row, collection.context.columns));
  const issue = duplicateIssue(
    [row.number, first.rowNumber],
    isHarmless,
    place,
  );
  note(collection, [issue]);
  if (isHarmless) return;
  refuse(collection, report, issue, cellsOf(row, headings));
  if (contested.has(key)) return;
  contested.add(key);
  const mirrored = duplicateIssue([first.rowNumber, row.number], false, place);
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

function finish(
  collection: Collection,
  merged: readonly MergedRange[],
): Collected {
  settleWaiting(collection, merged);
  const { reports, contested, refused, unplaced, passedOver } = collection;
  const { issues, rowsRead } = collection;
  for (const key of contested) reports.delete(key);
  issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  refused.sort((a, b) => a.rowNumber - b.rowNumber);
  return {
    rowsRead,
    passedOver: passedOver.sort((a, b) => a.row - b.row),
    hidden: collection.hidden.length,
    reports: [...reports.values()],
    refused,
    unplaced,
    issues: [
      ...wholeFileIssues({
        isEmpty: reports.size + refused.length === 0,
        passedOver,
        hidden: collection.hidden,
        unsaid: collection.issueCount - issues.length,
      }),
      ...issues,
    ],
    unread: collection.filled,
  };
}

/** Rows that had to wait for the end of the file: dates that can be read in two ways, and villages that stand further up. */
function settleWaiting(
  collection: Collection,
  merged: readonly MergedRange[],
): void {
  const settled = settle(collection.waiting, merged);
  collection.context = {
    ...collection.context,
    dateOrder: settled.dateOrder ?? collection.context.dateOrder,
  };
  for (const row of settled.rows) readRow(collection, row);
  const { filled } = settled;
  if (filled.length > 0)
    collection.issues.push({
      ...wholeFile,
      code: "filled-from-above",
      severity: "note",
      ...filledTexts(filled),
    });
}

function keyOf(report: ParsedReport): string {
  return `${report.month}|${report.entry.id}`;
}

function duplicateIssue(
  [row, otherRow]: readonly [number, number],
  isSame: boolean,
  place: NonNullable<Issue["place"]>,
): Issue {
  const severity = isSame ? "warning" : "error";
  return {
    code: "duplicate-row",
    severity,
    row,
    column: null,
    value: null,
    ...duplicateTexts(otherRow, isSame),
    place,
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
