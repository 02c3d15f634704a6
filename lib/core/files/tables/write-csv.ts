import type { PlainCell } from "@/lib/core/domain/cell";

export type CsvStyle = {
  /** Excel on Indonesian computers opens semicolons without asking. */
  separator?: "," | ";" | "\t";
  /** Without a byte order mark, Excel takes UTF-8 for windows-1252. */
  hasByteOrderMark?: boolean;
};

const rowsPerPiece = 500;

/**
 * Rows as CSV text in pieces, lines ended as RFC 4180 says. Decimals get a comma beside semicolons, a point otherwise. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front: names come from people, and a name such as =HYPERLINK(…) must stay a name.
 */
export function* writeCsv(
  rows: Iterable<readonly PlainCell[]>,
  { separator = ",", hasByteOrderMark = false }: CsvStyle = {},
): Generator<string> {
  let piece = hasByteOrderMark ? "\ufeff" : "";
  let count = 0;
  for (const row of rows) {
    piece += `${row.map((cell) => writeCell(cell, separator)).join(separator)}\r\n`;
    count += 1;
    if (count % rowsPerPiece > 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function writeCell(cell: PlainCell, separator: string): string {
  if (cell === null) return "";
  if (typeof cell === "number")
    return separator === ";" ? String(cell).replace(".", ",") : String(cell);
  if (cell instanceof Date) return writeDate(cell);
  const text = typeof cell === "string" ? guardFormula(cell) : String(cell);
  const needsQuotes = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeDate(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

/** A single dash and a plain number begin like formulas, but are none. */
function guardFormula(text: string): string {
  const startsFormula = /^[=+\-@\t\r]/.test(text);
  return startsFormula && !/^[-+]?\d*(?:[.,]\d+)?$/.test(text)
    ? `'${text}`
    : text;
}
