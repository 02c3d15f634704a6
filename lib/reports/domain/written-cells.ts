import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import { withoutGuard } from "@/lib/core/domain/write-csv";
import type { Month } from "@/lib/core/domain/month";
import type { Issue } from "@/lib/submissions/domain/issue";
import type { ColumnPlace, Columns, ElementColumn } from "./columns";
import { identityColumns, type IdentityColumn } from "./headings";
import { countText } from "./count-text";
import { parseNumberCell } from "./parse-number";

/** Longer texts are no names and no counts; nobody mends them in a table. */
const longest = 200;

/** Headings under which the template's reader finds what the template has no column for: a second name of the village, a year apart, boys and girls. */
export const furtherHeadings = {
  village: "kelurahan",
  year: "year",
  boys: (code: string) => `${code} L`,
  girls: (code: string) => `${code} P`,
} as const;

/** Beside the columns of the template: the month that the sender had chosen, where the row says another. It is no column of any file. */
export const chosenMonth = "chosen_month";

/** What a row says under each heading of its file. */
export function cellsOf(
  row: TableRow,
  headings: readonly string[],
): Record<string, string> {
  const cells: Record<string, string> = {};
  headings.forEach((heading, index) => {
    const text = tidy(textOfCell(row.cells[index] ?? null));
    if (heading !== "" && text !== "") cells[heading] = text;
  });
  return cells;
}

/**
 * What a row says, by the columns of the template. The month is the one it was read for, if it was read. Written under these headings, it is
 * read in the same way again.
 */
export function writtenOf(
  row: TableRow,
  columns: Columns,
  { known, chosen }: { known: Month | null; chosen: Month | null },
): Record<string, string> {
  const { year, ...named } = namesAt(row, columns);
  const texts: Record<string, string> = {
    ...named,
    month: known ?? (named.month || (chosen ?? "")),
    // Beside a month that was read, the year is said already.
    ...(known === null ? { [furtherHeadings.year]: year ?? "" } : {}),
    ...Object.fromEntries(
      columns.elements.flatMap((column) => countsAt(row, column)),
    ),
  };
  return Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== ""),
  );
}

/** What names the posyandu and the month. Of two villages that differ, the second has a column of its own. */
function namesAt(
  row: TableRow,
  { identity }: Columns,
): Partial<Record<string, string>> & { month: string } {
  const first = (column: IdentityColumn) =>
    textsAt(row, identity[column])[0] ?? "";
  const names = identityColumns.map((column): [string, string] => [
    column,
    first(column),
  ]);
  const [village, another = ""] = textsAt(row, identity.village);
  return {
    ...(Object.fromEntries(names) as Record<string, string>),
    month: first("month"),
    year: first("year"),
    ...(another === village ? {} : { [furtherHeadings.village]: another }),
  };
}

/** The same issues with plain spaces in what they quote, each with what stands in its cell where it quotes nothing else. */
export function withValues(
  issues: readonly Issue[],
  row: TableRow,
  headings: readonly string[],
): Issue[] {
  return issues.map((issue) => {
    if (issue.value !== null)
      return { ...issue, value: tidy(issue.value).slice(0, 80) };
    const index = headings.indexOf(issue.column ?? "\n");
    if (index < 0) return issue;
    const text = tidy(textOfCell(row.cells[index] ?? null)).slice(0, 80);
    return text === "" ? issue : { ...issue, value: text };
  });
}

/** The filled ones of several cells, of which each row usually fills one. */
function textsAt(row: TableRow, places: readonly ColumnPlace[] = []): string[] {
  return places
    .map(({ index }) => tidy(textOfCell(row.cells[index] ?? null)))
    .filter((text) => text !== "");
}

function countsAt(
  row: TableRow,
  { code, stated, parts, isBySex }: ElementColumn,
): [heading: string, text: string][] {
  const textAt = ({ index }: ColumnPlace) =>
    tidy(countText(row.cells[index] ?? null));
  const counts: [string, string][] = [];
  if (stated !== null) counts.push([code, textAt(stated)]);
  const [boys, girls] = parts;
  if (isBySex && boys !== undefined && girls !== undefined) {
    counts.push([furtherHeadings.boys(code), textAt(boys)]);
    counts.push([furtherHeadings.girls(code), textAt(girls)]);
  } else if (parts.length > 0)
    counts.push([code, sumText(parts.map(({ index }) => row.cells[index]))]);
  return counts;
}

/** The sum of columns that a person chose for one element; where it cannot be made, what stands in them. */
function sumText(cells: readonly (Cell | undefined)[]): string {
  const values = cells.map((cell) => parseNumberCell(cell ?? null));
  if (values.every((value) => value === null)) return "";
  if (values.every((value) => typeof value === "number"))
    return String(values.reduce((sum, value) => sum + value, 0));
  return cells.map((cell) => tidy(countText(cell ?? null)) || "–").join(" + ");
}

/** One line of text, without marks that no file could bring back. */
function tidy(text: string): string {
  const line = withoutGuard(text.replace(/[\s\p{Cc}]+/gu, " ").trim());
  return line.length <= longest ? line : line.slice(0, longest).trimEnd();
}
