import { withoutInvisible } from "@/lib/core/domain/invisible-marks";
import type { Cell, TableRow } from "@/lib/core/domain/cell";
import type { FileLimits } from "@/lib/core/files/limits";
import { refuseFile } from "@/lib/core/files/refusal";
import { isBlankRow } from "./row-content";

/**
 * CSV text on its way to records. It is written here and not taken from papaparse, because three things are needed: the line on which each record
 * begins; an error at the place of an unclosed quote, where papaparse would take the rest of the file for one cell; and a limit on the size of one
 * record.
 */
export type CsvReading = {
  separator: string;
  limits: FileLimits;
  carry: string;
  line: number;
  hasPendingReturn: boolean;
};

/** A record, how many lines it covers and where the next one begins. */
type CsvRecord = { cells: Cell[]; lines: number; next: number };

/** How many characters the cells of a record may have on average. A record with more is taken for junk. */
const meanCellLength = 2_000;

/** A reading that is at the beginning of a file. */
export function createCsvReading(
  separator: string,
  limits: FileLimits,
): CsvReading {
  return { separator, limits, carry: "", line: 1, hasPendingReturn: false };
}

/** The records completed by the next piece of text, blank ones left out; `isLast` ends the file, with or without a line break. */
export function pushCsvText(
  reading: CsvReading,
  piece: string,
  isLast: boolean,
): TableRow[] {
  const text = reading.carry + withLineFeeds(reading, piece, isLast);
  const rows: TableRow[] = [];
  let start = 0;
  let quoteAt = text.indexOf('"');
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    if (newline < 0 && !isLast) break;
    const end = newline < 0 ? text.length : newline;
    if (quoteAt >= 0 && quoteAt < start) quoteAt = text.indexOf('"', start);
    const isPlain = quoteAt < 0 || quoteAt >= end;
    const record = isPlain
      ? plainRecord(reading, text.slice(start, end), end)
      : quotedRecord(reading, { text, start, isLast });
    if (record === null) break;
    if (!isBlankRow(record.cells))
      rows.push({ number: reading.line, cells: record.cells });
    reading.line += record.lines;
    start = record.next;
  }
  reading.carry = text.slice(start);
  checkCarry(reading);
  return rows;
}

/**
 * Turns every line break into \n, also those of old Macintosh computers. A \r at the end of a piece is kept back, because a \n may follow in the next
 * one.
 */
function withLineFeeds(
  reading: CsvReading,
  piece: string,
  isLast: boolean,
): string {
  const text = reading.hasPendingReturn ? `\r${piece}` : piece;
  reading.hasPendingReturn = !isLast && text.endsWith("\r");
  const whole = reading.hasPendingReturn ? text.slice(0, -1) : text;
  if (whole.includes("\0")) {
    const line =
      reading.line +
      countLineFeeds(reading.carry) +
      countLineFeeds(whole.slice(0, whole.indexOf("\0")));
    throw refuseFile("damaged-text", { line });
  }
  const visible = withoutInvisible(whole);
  return visible.includes("\r") ? visible.replace(/\r\n?/g, "\n") : visible;
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
}

function plainRecord(
  reading: CsvReading,
  line: string,
  end: number,
): CsvRecord {
  return {
    cells: toCells(reading, line.split(reading.separator)),
    lines: 1,
    next: end + 1,
  };
}

/** The same list, in which empty texts become null. Columns are counted up to the last one with content, because Excel may leave thousands of empty ones behind it. */
function toCells(reading: CsvReading, values: Cell[]): Cell[] {
  const { columns, cellLength } = reading.limits;
  let width = values.length;
  while (width > 0 && values[width - 1] === "") width -= 1;
  if (width > columns)
    throw refuseFile("too-many-columns", { row: reading.line, limit: columns });
  values.length = width;
  for (let index = 0; index < width; index += 1) {
    const value = values[index];
    if (value === "") values[index] = null;
    else if (typeof value === "string" && value.length > cellLength)
      throw refuseFile("cell-too-long", {
        row: reading.line,
        limit: cellLength,
      });
  }
  return values;
}

/** A record with quotes in it; null as long as its end has not arrived. */
function quotedRecord(
  reading: CsvReading,
  from: { text: string; start: number; isLast: boolean },
): CsvRecord | null {
  const { text, isLast } = from;
  const values: string[] = [];
  let lines = 1;
  let at = from.start;
  for (;;) {
    const opening = openingQuote(text, at);
    const closing = opening < 0 ? at - 1 : closingQuote(text, opening, isLast);
    if (closing === -1 && opening >= 0) {
      const line = reading.line + lines - 1;
      if (isLast || text.length - opening > 2 * reading.limits.cellLength)
        throw refuseFile("unclosed-quote", { line });
      return null;
    }
    const end = nextBreak(text, closing + 1, reading.separator);
    if (end === text.length && !isLast) return null;
    const quoted =
      opening < 0 ? "" : text.slice(opening + 1, closing).replaceAll('""', '"');
    lines += countLineFeeds(quoted);
    values.push(unwrapFormulaText(quoted + text.slice(closing + 1, end)));
    if (end === text.length || text[end] === "\n")
      return { cells: toCells(reading, values), lines, next: end + 1 };
    at = end + 1;
  }
}

/** Where the opening quote of a quoted cell is; spaces may stand before it. -1 for a plain cell. */
function openingQuote(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return text.charCodeAt(at) === 0x22 ? at : -1;
}

/**
 * Where the quote is that ends a quoted cell. A doubled quote is a character of the cell. For a quote at the very end of a piece this is not known
 * yet.
 */
function closingQuote(text: string, opening: number, isLast: boolean): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === 0x22)
    at = text.indexOf('"', at + 2);
  return at === text.length - 1 && !isLast ? -1 : at;
}

/** The next separator or line break, or the end of the text. */
function nextBreak(text: string, from: number, separator: string): number {
  const separatorCode = separator.charCodeAt(0);
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separatorCode || code === 0x0a) break;
  }
  return at;
}

/** Some programs write ="0012", so that Excel does not drop the leading zeros of a code. */
function unwrapFormulaText(value: string): string {
  return value.startsWith('="') && value.endsWith('"') && value.length > 2
    ? value.slice(2, -1)
    : value;
}

function checkCarry(reading: CsvReading): void {
  const { columns, cellLength } = reading.limits;
  if (reading.carry.length <= columns * meanCellLength) return;
  const width = reading.carry.split(reading.separator, columns + 1).length;
  if (width > columns)
    throw refuseFile("too-many-columns", { row: reading.line, limit: columns });
  throw refuseFile("cell-too-long", { row: reading.line, limit: cellLength });
}
