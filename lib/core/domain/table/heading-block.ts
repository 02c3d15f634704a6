import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import { partOf } from "./heading-words";

/** The rows that make up the headings of a table, from the top one; and the index of the first row below them. */
export type HeadingBlock = { first: number; last: number; next: number };

/** How many keys the texts of a row have. */
export type KeyOfText = (text: string) => string | null;

/** Headings in more rows than this above the one that says most are not known from any form. */
const mostRowsAbove = 3;

/**
 * Finds the rows of headings: the one with the most known ones; below it rows of codes, of parts (L, P, Jml) and of column numbers; above it rows
 * of groups ("Balita" over S, K and D). A row with numbers or names under known headings is data, whatever else stands in it: nothing is lost to a
 * cell "N" in a column of remarks.
 */
export function findHeadingBlock(
  rows: readonly TableRow[],
  keyOf: KeyOfText,
  minimum: number,
): HeadingBlock | null {
  const scores = rows.map((row) => (isData(row) ? 0 : countKeys(row, keyOf)));
  const most = Math.max(0, ...scores);
  const best = scores.indexOf(most);
  const top = rows[best];
  if (top === undefined || most < minimum) return null;
  let last = best;
  const keyed = keyedColumns(top, keyOf);
  const headed = new Set(textsOf(top).map(({ column }) => column));
  while (continues(rows[last + 1], { headed, keyed, keyOf, minimum })) {
    last += 1;
    for (const { column } of textsOf(rows[last])) headed.add(column);
    for (const column of keyedColumns(rows[last], keyOf)) keyed.add(column);
  }
  let next = last + 1;
  while (isColumnNumbering(rows[next])) next += 1;
  return { first: firstRow(rows, best, keyOf), last, next };
}

/** The texts of a row by column, with single spaces. */
export function textsOf(
  row: TableRow | undefined,
): { column: number; text: string }[] {
  return (row?.cells ?? [])
    .map((cell, column) => ({
      column,
      text: textOfCell(cell).replace(/\s+/g, " "),
    }))
    .filter(({ text }) => text !== "");
}

function countKeys(row: TableRow, keyOf: KeyOfText): number {
  const keys = textsOf(row).map(({ text }) => keyOf(text));
  return new Set(keys.filter((key) => key !== null)).size;
}

function keyedColumns(
  row: TableRow | undefined,
  keyOf: KeyOfText,
): Set<number> {
  return new Set(
    textsOf(row)
      .filter(({ text }) => keyOf(text) !== null)
      .map(({ column }) => column),
  );
}

/** True if a row below headings says more about them: codes, parts, units of single columns; no data. */
function continues(
  row: TableRow | undefined,
  {
    headed,
    keyed,
    keyOf,
    minimum,
  }: {
    /** The columns that have a heading, and those that have a known one. */
    headed: ReadonlySet<number>;
    keyed: ReadonlySet<number>;
    keyOf: KeyOfText;
    minimum: number;
  },
): boolean {
  if (row === undefined || isColumnNumbering(row) || isData(row)) return false;
  const texts = textsOf(row);
  const isKnown = ({ text }: { text: string }) =>
    keyOf(text) !== null || partOf(text) !== null;
  const known = texts.filter(isKnown);
  if (known.length >= minimum && known.length * 2 > texts.length) return true;
  // Names under known headings are a row of data, even if all its counts are empty.
  if (texts.some((heading) => !isKnown(heading) && keyed.has(heading.column)))
    return false;
  const isPart = known.some(
    ({ column, text }) => partOf(text) !== null || !keyed.has(column),
  );
  const isUnderGroup =
    texts.length > 1 && texts.some(({ column }) => !headed.has(column));
  return isPart || isUnderGroup;
}

/** Where the groups above the headings begin. A title such as "Bulan: Oktober 2026" is none. */
function firstRow(
  rows: readonly TableRow[],
  best: number,
  keyOf: KeyOfText,
): number {
  let first = best;
  while (first > 0 && best - first < mostRowsAbove) {
    const above = rows[first - 1];
    const below = rows.slice(first, best + 1).flatMap(textsOf);
    if (above === undefined || !isGroupRow(above, below, keyOf)) break;
    first -= 1;
  }
  return first;
}

function isGroupRow(
  row: TableRow,
  below: readonly { column: number }[],
  keyOf: KeyOfText,
): boolean {
  const texts = textsOf(row);
  if (isData(row) || texts.some(({ text }) => isTitle(text))) return false;
  const known = texts.filter(({ text }) => keyOf(text) !== null).length;
  if (known * 2 > texts.length) return true;
  if (texts.length < 2 && (texts[0]?.column ?? 0) === 0) return false;
  const own = new Set(texts.map(({ column }) => column));
  const under = below.map(({ column }) => column);
  return (
    texts.every(({ column }) => under.some((one) => one >= column)) &&
    under.some((column) => !own.has(column))
  );
}

/** A line that says something about the whole file. */
function isTitle(text: string): boolean {
  return /:|\b20\d\d\b/.test(text);
}

/** Numbers, dates and codes stand in rows of data; headings are words, even "0-5 bln" and "2T". */
function isData(row: TableRow): boolean {
  if (isColumnNumbering(row)) return false;
  const filled = row.cells.filter((cell) => textOfCell(cell) !== "");
  return filled.filter(isFigure).length * 4 > filled.length;
}

function isFigure(cell: Cell): boolean {
  if (cell === null || typeof cell === "string")
    return /^[\d.,/:%\s+-]*\d[\d.,/:%\s+-]*$/.test(textOfCell(cell));
  return typeof cell !== "boolean";
}

/** Indonesian forms often have a row below the headings that numbers the columns: 1 2 3 or (1) (2) (3). */
export function isColumnNumbering(row: TableRow | undefined): boolean {
  let count = 0;
  for (const cell of row?.cells ?? []) {
    const text = textOfCell(cell);
    if (text === "") continue;
    count += 1;
    // Every row of a table is asked, and rows of data differ in their first cell.
    if (Number(/^\(?(\d+)\)?$/.exec(text)?.[1]) !== count) return false;
  }
  return count >= 3;
}
