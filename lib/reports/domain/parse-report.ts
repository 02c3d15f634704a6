import { elementCodes } from "@/lib/core/catalogue/elements";
import { parseAreaCode } from "@/lib/core/domain/parse-area-code";
import { readMonth, type DateOrder, type MonthRead } from "./read-month";
import type { Month } from "@/lib/core/domain/month";
import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import { withoutGuard } from "@/lib/core/domain/write-csv";
import { checkCounts, notReported, type RowCounts } from "./check-counts";
import {
  textAt,
  type ColumnPlace,
  type Columns,
  type ElementColumn,
} from "./columns";
import type { IdentityColumn } from "./headings";
import type { Issue } from "@/lib/submissions/domain/issue";
import { namedOtherwiseTexts, partsTexts } from "./issue-texts";
import { matchName } from "@/lib/core/domain/match-name";
import type { NamedArea } from "@/lib/core/domain/name-against-code";
import { countText } from "./count-text";
import { parseNumberCell } from "./parse-number";
import { isUnplaced, placeRow, type Placing } from "./place-row";
import { openIssue, rowIssue } from "./row-issue";
import type {
  Identity,
  Match,
  RegistryEntry,
} from "@/lib/registry/domain/match-report";

export type RowContext = Placing & {
  columns: Columns;
  /** Chosen by the sender for rows that name none; a row that names another is refused. */
  month: Month | null;
  /** The regencies of the province, where rows of all of them may come. */
  regencies: readonly NamedArea[];
  /** The current month. Later ones are refused. */
  currentMonth: Month;
  /** How dates of numbers alone are written in the column of months; null as long as nothing has decided it. */
  dateOrder: DateOrder | null;
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
      /** How it names its posyandu; `isUnplaced` where the registry of another area may know it. */
      identity: Identity;
      isUnplaced: boolean;
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
  const issues = placed(
    [
      ...cellIssues,
      ...identityIssues(row, match, month, context),
      ...checkIssues(row, counts, context),
    ],
    identity,
  );
  const entry = match.kind === "matched" ? match.entry : null;
  const knownMonth = month.kind === "known" ? month.month : null;
  const hasErrors = issues.some(({ severity }) => severity === "error");
  if (entry === null || knownMonth === null || hasErrors) {
    return {
      kind: "refused",
      issues,
      posyanduId: entry?.id ?? null,
      month: knownMonth,
      identity,
      isUnplaced: isUnplaced(match),
    };
  }
  const report = { rowNumber: row.number, entry, month: knownMonth, counts };
  return { kind: "report", report, warnings: issues };
}

/** The issues with what the row calls itself. Rows without issues, nearly all of a file, cost nothing. */
function placed(issues: readonly Issue[], identity: Identity): Issue[] {
  if (issues.length === 0) return [];
  const place = placeOf(identity);
  return issues.map((issue) => ({ ...issue, place }));
}

/** What a row calls its posyandu and its village, shortened like the content of any cell. */
export function placeOf({
  posyandu,
  posyanduId,
  registrationNumber,
  village,
  villageCode,
}: Identity): NonNullable<Issue["place"]> {
  const name = posyandu || posyanduId || registrationNumber;
  const where = village || villageCode;
  return {
    posyandu: name === "" ? null : shorten(name),
    village: where === "" ? null : shorten(where),
  };
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
    issues.push(namedOtherwise(row, match.entry, columns));
  const differing = differingVillages(row, columns);
  if (differing !== null) issues.push(differing);
  if (month.kind === "refused") {
    const heading = columns.identity.month?.[0]?.heading ?? null;
    issues.push(rowIssue(row.number, month.code, heading, month.value));
  } else if (
    match.kind === "matched" &&
    !isRegistered(match.entry, month.month)
  ) {
    const { column, value } = namedAs(row, columns);
    issues.push(
      rowIssue(row.number, "not-in-registry-that-month", column, value),
    );
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
      headingOf(columns.elements.find(({ code }) => code === finding.column)) ??
      finding.column,
  }));
}

/** The counts of a row, and what is wrong with single cells of it. */
function readCounts(
  row: TableRow,
  columns: Columns,
): { counts: RowCounts; issues: Issue[] } {
  const counts = emptyCounts();
  const issues: Issue[] = [];
  for (const column of columns.elements) {
    const { stated, parts, position } = column;
    const whole =
      stated === null ? null : readCell(row, stated, column, issues);
    if (whole !== null) counts[position] = whole;
    if (parts.length === 0) continue;
    const values = parts.map((place) => readCell(row, place, column, issues));
    const filled = values.filter((value) => value !== null);
    if (filled.length === 0) continue;
    const sum = filled.reduce((total, value) => total + value, 0);
    const isWhole = filled.length === parts.length;
    if (whole === null && isWhole && sum >= 0) counts[position] = sum;
    else if (!isWhole ? whole === null : sum !== whole)
      issues.push(partsIssue(row, column, { whole, values }));
  }
  return { counts, issues };
}

/** Counts of many rows in one piece of memory: a piece for each of them would cost more than reading it. */
let free: RowCounts = new Int32Array(0);
const rowsTogether = 500;

function emptyCounts(): RowCounts {
  const { length } = elementCodes;
  if (free.length === 0)
    free = new Int32Array(length * rowsTogether).fill(notReported);
  const counts = free.subarray(0, length);
  free = free.subarray(length);
  return counts;
}

/** The count of one cell; null for "not reported", and for what cannot be read, which becomes an issue. */
function readCell(
  row: TableRow,
  { index, heading }: ColumnPlace,
  { code }: ElementColumn,
  issues: Issue[],
): number | null {
  const cell = row.cells[index] ?? null;
  const read = parseNumberCell(cell);
  if (read === null || typeof read === "number") return read;
  issues.push({
    ...read.problem,
    severity: "error",
    row: row.number,
    column: heading || code,
    value: shorten(countText(cell)),
  });
  return null;
}

function headingOf(column: ElementColumn | undefined): string | undefined {
  return (column?.stated ?? column?.parts[0])?.heading;
}

/** Boys and girls that do not make up the whole, or of which only one is given. */
function partsIssue(
  row: TableRow,
  column: ElementColumn,
  { whole, values }: { whole: number | null; values: (number | null)[] },
): Issue {
  const shown = values.map((value) => (value === null ? "–" : String(value)));
  return {
    code: "parts-differ",
    severity: "error",
    row: row.number,
    column: headingOf(column) ?? column.code,
    value: whole === null ? shown.join(" + ") : String(whole),
    ...partsTexts(shown.join(" + "), whole),
  };
}

/** How a row names its posyandu, as text. */
export function posyanduIdentityOf(
  row: TableRow,
  { identity }: Columns,
): Identity {
  const textOf = (column: IdentityColumn) => textAt(row, identity[column]);
  return {
    posyanduId: textOf("posyandu_id"),
    registrationNumber: textOf("registration_number"),
    posyandu: textOf("posyandu"),
    villageCode: villageCodeOf(textOf("village_code")),
    village: textOf("village"),
    subdistrict: textOf("subdistrict"),
  };
}

/** Village codes are also written without dots, and spreadsheets and databases turn those into numbers: 1501012001.0. */
function villageCodeOf(text: string): string {
  if (text === "" || isVillageCode.test(text)) return text;
  return parseAreaCode(text) ?? text;
}

const isVillageCode = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

/** "Desa" and "Kelurahan" both filled, and not with the same. */
function differingVillages(
  row: TableRow,
  { identity: { village = [] } }: Columns,
): Issue | null {
  if (village.length < 2) return null;
  const names = village
    .map(({ index }) => textOfCell(row.cells[index] ?? null))
    .filter((text) => text !== "" && text !== "-");
  if (new Set(names.map(matchName)).size < 2) return null;
  return rowIssue(
    row.number,
    "names-differ",
    village.map(({ heading }) => heading).join(" / "),
    names.join(" / ").slice(0, 80),
  );
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
    const place = identity[key]?.[0];
    const cell = place === undefined ? null : (row.cells[place.index] ?? null);
    if (place !== undefined && textOfCell(cell) !== "")
      return { column: place.heading, value: shorten(textOfCell(cell)) };
  }
  return { column: null, value: null };
}

function namedOtherwise(
  row: TableRow,
  entry: RegistryEntry,
  { identity }: Columns,
): Issue {
  return {
    code: "unusual",
    severity: "warning",
    row: row.number,
    column: identity.posyandu?.[0]?.heading ?? "posyandu",
    value: shorten(textAt(row, identity.posyandu)),
    ...namedOtherwiseTexts(entry.name),
  };
}

function shorten(written: string): string {
  const text = withoutGuard(written);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
