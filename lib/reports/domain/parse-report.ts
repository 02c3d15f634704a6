import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import { parseMonth, type Month } from "@/lib/core/domain/month";
import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import { checkCounts, notReported, type RowCounts } from "./check-counts";
import type { IdentityColumn } from "./headings";
import type { Issue } from "@/lib/submissions/domain/issue";
import { namedOtherwiseTexts, type RowIssueCode } from "./issue-texts";
import { parseNumberCell } from "./parse-number";
import { isUnplaced, placeRow, type Placing } from "./place-row";
import { openIssue, rowIssue } from "./row-issue";
import type {
  Identity,
  Match,
  RegistryEntry,
} from "@/lib/registry/domain/match-report";

/** The place of each known column in the file, counted from 0, and its heading as written. */
export type ColumnPlace = { index: number; heading: string };
export type Columns = {
  identity: Partial<Record<IdentityColumn, ColumnPlace>>;
  elements: readonly {
    code: ElementCode;
    position: number;
    place: ColumnPlace;
  }[];
};

export type RowContext = Placing & {
  columns: Columns;
  /** Chosen by the sender for rows that name none; a row that names another is refused. */
  month: Month | null;
  /** The current month. Later ones are refused. */
  currentMonth: Month;
};

/** A row that was read: a posyandu and a month, with the counts in catalogue order. */
export type ParsedReport = {
  rowNumber: number;
  entry: RegistryEntry;
  month: Month;
  counts: RowCounts;
};

export type ParsedRow =
  | { kind: "report"; report: ParsedReport; warnings: Issue[] }
  | { kind: "empty" }
  | {
      kind: "refused";
      issues: Issue[];
      posyanduId: string | null;
      month: Month | null;
      /** How it names its posyandu, where the registry of another area may know it. */
      unplaced: Identity | null;
    };

/**
 * Reads one row of a monthly report: the posyandu, the month and the counts. Any error refuses the whole row, so that a posyandu-month is never
 * stored in part. A row without any count is not a report.
 */
export function parseReportRow(row: TableRow, context: RowContext): ParsedRow {
  const { counts, issues: cellIssues } = readCounts(row, context.columns);
  if (cellIssues.length === 0 && counts.every((count) => count === notReported))
    return { kind: "empty" };
  const identity = posyanduIdentityOf(row, context.columns);
  const match = placeRow({ rowNumber: row.number, identity }, context);
  const month = readMonth(row, context);
  const issues = [
    ...cellIssues,
    ...identityIssues(row, match, month, context),
    ...checkIssues(row, counts, context),
  ];
  const entry = match.kind === "matched" ? match.entry : null;
  const knownMonth = month.kind === "known" ? month.month : null;
  const hasErrors = issues.some(({ severity }) => severity === "error");
  if (entry === null || knownMonth === null || hasErrors) {
    return {
      kind: "refused",
      issues,
      posyanduId: entry?.id ?? null,
      month: knownMonth,
      unplaced: isUnplaced(match) ? identity : null,
    };
  }
  const report = { rowNumber: row.number, entry, month: knownMonth, counts };
  return { kind: "report", report, warnings: issues };
}

function identityIssues(
  row: TableRow,
  match: Match,
  month: MonthRead,
  { columns }: RowContext,
): Issue[] {
  const issues: Issue[] = [];
  if (match.kind === "open")
    issues.push(openIssue(row.number, match, namedAs(row, columns)));
  else if (match.namedOtherwise)
    issues.push(namedOtherwise(row.number, match.entry));
  if (month.kind === "refused") {
    const heading = columns.identity.month?.heading ?? null;
    issues.push(rowIssue(row.number, month.code, heading, month.value));
  } else if (
    match.kind === "matched" &&
    !isRegistered(match.entry, month.month)
  ) {
    const { name } = match.entry;
    issues.push(rowIssue(row.number, "not-in-registry-that-month", null, name));
  }
  return issues;
}

/** Contradictions between the counts, named by the headings that the sender sees. */
function checkIssues(
  row: TableRow,
  counts: RowCounts,
  { columns }: RowContext,
): Issue[] {
  return checkCounts(counts).map((finding) => ({
    ...finding,
    row: row.number,
    column:
      columns.elements.find(({ code }) => code === finding.column)?.place
        .heading ?? finding.column,
  }));
}

function readCounts(
  row: TableRow,
  columns: Columns,
): { counts: RowCounts; issues: Issue[] } {
  const counts = new Int32Array(elementCodes.length).fill(notReported);
  const issues: Issue[] = [];
  for (const { code, position, place } of columns.elements) {
    const cell = row.cells[place.index] ?? null;
    const read = parseNumberCell(cell);
    if (typeof read === "number") counts[position] = read;
    else if (read !== null) {
      const { problem } = read;
      issues.push({
        ...problem,
        severity: "error",
        row: row.number,
        column: place.heading || code,
        value: shorten(cell),
      });
    }
  }
  return { counts, issues };
}

/** How a row names its posyandu, as text. */
export function posyanduIdentityOf(
  row: TableRow,
  { identity }: Columns,
): Identity {
  const textAt = (column: IdentityColumn) => {
    const place = identity[column];
    return place === undefined
      ? ""
      : textOfCell(row.cells[place.index] ?? null);
  };
  return {
    posyanduId: textAt("posyandu_id"),
    registrationNumber: textAt("registration_number"),
    posyandu: textAt("posyandu"),
    villageCode: dotted(textAt("village_code")),
    village: textAt("village"),
    subdistrict: textAt("subdistrict"),
  };
}

/** Village codes are also written without dots (1501012001), and spreadsheets turn those into numbers. */
function dotted(code: string): string {
  const plain = /^(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(code);
  return plain === null ? code : plain.slice(1).join(".");
}

type MonthRead =
  | { kind: "known"; month: Month }
  | { kind: "refused"; code: RowIssueCode; value: string | null };

function readMonth(
  row: TableRow,
  { columns, month: chosen, currentMonth }: RowContext,
): MonthRead {
  const place = columns.identity.month;
  const cell = place === undefined ? null : (row.cells[place.index] ?? null);
  const text = textOfCell(cell);
  if (text === "" && chosen === null)
    return { kind: "refused", code: "month-missing", value: null };
  const month = text === "" ? chosen : parseMonth(text);
  if (month === null)
    return { kind: "refused", code: "month-unreadable", value: text };
  if (chosen !== null && chosen !== month)
    return { kind: "refused", code: "month-differs", value: text };
  return month > currentMonth
    ? { kind: "refused", code: "month-in-future", value: text || month }
    : { kind: "known", month };
}

function isRegistered(entry: RegistryEntry, month: Month): boolean {
  return (
    entry.validFrom <= month &&
    (entry.validTo === null || entry.validTo >= month)
  );
}

/** What a row calls its posyandu, under the heading where it says so: of several the one that is looked up first. */
function namedAs(row: TableRow, { identity }: Columns) {
  for (const key of [
    "posyandu_id",
    "registration_number",
    "posyandu",
  ] as const) {
    const place = identity[key];
    const cell = place === undefined ? null : (row.cells[place.index] ?? null);
    if (place !== undefined && textOfCell(cell) !== "")
      return { column: place.heading, value: shorten(cell) };
  }
  return { column: null, value: null };
}

function namedOtherwise(row: number, entry: RegistryEntry): Issue {
  return {
    code: "unusual",
    severity: "warning",
    row,
    column: "posyandu",
    value: entry.id,
    ...namedOtherwiseTexts(entry.name),
  };
}

function shorten(cell: Cell): string {
  const text = textOfCell(cell);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
