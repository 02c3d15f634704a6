import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import type { TableRow } from "@/lib/core/domain/cell";
import {
  createRowKinds,
  headingsToCompare,
  type PassedOver,
} from "@/lib/core/domain/table/row-kind";
import type { Issue } from "@/lib/submissions/domain/issue";
import { duplicateTexts } from "./issue-texts";
import { filledTexts } from "./file-issue-texts";
import { shapeOf } from "./row-shape";
import {
  wholeFile,
  wholeFileIssues,
  type PassedRow,
} from "./whole-file-issues";
import { noteUnread, unreadColumns, type Filled } from "./unread-columns";
import { addToTotals, compareTotal, createTotals, type Totals } from "./totals";
import {
  createWaitingRows,
  settle,
  takeWaiting,
  type WaitingRows,
} from "./waiting-rows";
import type { MergedRange } from "@/lib/core/domain/table/merged-range";
import { originHeading } from "./headings";
import { monthOf, originOf } from "./row-origin";
import { createRegencyFinder, type RegencyFinder } from "./regency-of-row";
import { refusedRow, refusedWithoutCells } from "./refuse-row";
import { withValues } from "./written-cells";
import {
  parseReportRow,
  placeOf,
  posyanduIdentityOf,
  type ParsedReport,
  type RowContext,
} from "./parse-report";
import type { UnplacedRow } from "./place-row";

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
  /** The refused rows of earlier files that these rows were, as a file of such rows names them. */
  origins: string[];
  /** Refused rows whose cells have to be read again, by their number. */
  toReadAgain: ReadonlyMap<number, RefusedRow>;
  /** How often each column that is not read holds something, and how often a number. */
  unread: ReadonlyMap<number, Filled>;
};

/** Nobody reads more issues than this, and a broken column in a file of 600,000 rows must not fill the memory. */
const mostIssues = 10_000;

type Collection = {
  context: RowContext;
  kindOf: (row: TableRow) => PassedOver | null;
  headings: readonly string[];
  /** Columns whose content nobody reads, and whether each has a heading. */
  unread: readonly number[];
  filled: Map<number, Filled>;
  reports: Map<string, ParsedReport>;
  /** Posyandu-months for which the file has rows that contradict each other. */
  contested: Set<string>;
  refused: RefusedRow[];
  unplaced: UnplacedRow[];
  /** Firsts of contradicting rows, whose cells were not kept. */
  toReadAgain: Map<number, RefusedRow>;
  /** Rows that waited for the end of the file, and so are still there. */
  waited: Map<number, TableRow>;
  regencyOf: RegencyFinder;
  /** Where the rows say which refused rows they were; -1 in files that are not made of such. */
  originColumn: number;
  origins: string[];
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
  const originColumn = headings.indexOf(originHeading);
  const collection: Collection = {
    context,
    kindOf: createRowKinds(
      shapeOf(context.columns, headingsToCompare(written)),
    ),
    headings,
    unread: unreadColumns(context.columns, headings.length),
    filled: new Map(),
    reports: new Map(),
    contested: new Set(),
    refused: [],
    unplaced: [],
    toReadAgain: new Map(),
    waited: new Map(),
    regencyOf: createRegencyFinder(context, headings),
    originColumn,
    origins: [],
    issues: [],
    issueCount: 0,
    rowsRead: 0,
    passedOver: [],
    hidden: [],
    waiting: createWaitingRows(context.columns, {
      isOfRefused: originColumn >= 0,
    }),
    totals: createTotals(context.columns),
  };
  return {
    add: (row) => {
      addRow(collection, row);
    },
    finish: (merged = []) => finish(collection, merged),
  };
}

function addRow(collection: Collection, row: TableRow): void {
  const { context, passedOver, totals, unread } = collection;
  const as = collection.kindOf(row);
  // A row that was refused as one of data is one, however little it says.
  const isData =
    as !== "repeated-heading" &&
    originOf(row, collection.originColumn) !== null;
  if (as !== null && !isData) {
    passedOver.push({ row: row.number, as });
    if (as === "total") note(collection, compareTotal(totals, row));
    return;
  }
  if (row.isHidden === true) collection.hidden.push(row.number);
  noteUnread(collection.filled, unread, row);
  addToTotals(totals, row);
  if (!takeWaiting(collection.waiting, row, context)) readRow(collection, row);
}

function readRow(collection: Collection, row: TableRow): void {
  const { headings, reports, refused, unplaced } = collection;
  const origin = originOf(row, collection.originColumn);
  const context =
    origin === null
      ? collection.context
      : { ...collection.context, ...monthOf(origin) };
  const parsed = parseReportRow(row, context);
  if (parsed.kind === "empty") {
    collection.passedOver.push({ row: row.number, as: "empty" });
    return;
  }
  collection.rowsRead += 1;
  if (origin !== null) collection.origins.push(origin);
  if (parsed.kind === "refused") {
    const { identity, posyanduId, month } = parsed;
    const issues = withValues(parsed.issues, row, headings);
    note(collection, issues);
    const as = { identity, posyanduId, month, issues };
    refused.push(refusedRow(row, as, { ...collection, context }));
    if (parsed.isUnplaced) unplaced.push({ rowNumber: row.number, identity });
    return;
  }
  note(collection, withValues(parsed.warnings, row, headings));
  const key = keyOf(parsed.report);
  const first = reports.get(key);
  if (first === undefined) reports.set(key, parsed.report);
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
  const { contested, context, refused, toReadAgain, waited } = collection;
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
  const refuse = (one: TableRow, issue: Issue) => {
    const { entry, month } = report;
    const identity = posyanduIdentityOf(one, context.columns);
    const as = { identity, posyanduId: entry.id, month, issues: [issue] };
    refused.push(refusedRow(one, as, collection));
  };
  refuse(row, issue);
  if (contested.has(key)) return;
  contested.add(key);
  const mirrored = duplicateIssue([first.rowNumber, row.number], false, place);
  note(collection, [mirrored]);
  const kept = waited.get(first.rowNumber);
  if (kept !== undefined) {
    refuse(kept, mirrored);
    return;
  }
  const bare = refusedWithoutCells(first, mirrored, context);
  refused.push(bare);
  toReadAgain.set(first.rowNumber, bare);
}

function finish(
  collection: Collection,
  merged: readonly MergedRange[],
): Collected {
  settleWaiting(collection, merged);
  const { reports, contested, refused, unplaced, passedOver } = collection;
  const { issues, rowsRead, toReadAgain } = collection;
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
    origins: collection.origins,
    toReadAgain,
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
  for (const row of settled.rows) collection.waited.set(row.number, row);
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
