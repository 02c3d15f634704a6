import type { PlainCell } from "./cell";

type CsvStyle = {
  /** Excel on Indonesian computers opens semicolons without asking. */
  separator?: "," | ";";
  /** Without a byte order mark, Excel takes UTF-8 for windows-1252. */
  hasByteOrderMark?: boolean;
};

const rowsPerPiece = 500;

/** Rows as CSV text in pieces, lines ended as RFC 4180 says. Decimals get a comma beside semicolons, a point otherwise. */
export function* writeCsv(
  rows: Iterable<readonly PlainCell[]>,
  { separator = ",", hasByteOrderMark = false }: CsvStyle = {},
): Generator<string> {
  const decimalSign = separator === ";" ? "," : ".";
  let piece = hasByteOrderMark ? "\ufeff" : "";
  let count = 0;
  for (const row of rows) {
    piece += `${row.map((cell) => quote(cell, separator, decimalSign)).join(separator)}\r\n`;
    count += 1;
    if (count % rowsPerPiece > 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/**
 * What a spreadsheet is given for a cell, before anything is quoted: figures with at most nine decimals and no separators of thousands. Fewer decimals
 * would be a rounding before the reader's own: of many people, 79.9499999 % would be shown as 80.0 there and as 79.9 here. Text that it
 * would run as a formula gets an apostrophe before the sign: names come from people, and a name such as =HYPERLINK(…) must stay a name.
 */
export function plainTextOf(cell: PlainCell, decimalSign: "," | "."): string {
  if (cell === null) return "";
  if (typeof cell === "number") return writeNumber(cell, decimalSign);
  if (cell instanceof Date) return writeDate(cell);
  return typeof cell === "string" ? guardFormula(cell) : String(cell);
}

function quote(
  cell: PlainCell,
  separator: string,
  decimalSign: "," | ".",
): string {
  const text = plainTextOf(cell, decimalSign);
  const needsQuotes = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole number is left alone: a large one would lose its last digits in the rounding. */
function writeNumber(number: number, decimalSign: "," | "."): string {
  const isWhole = Number.isInteger(number);
  const text = isWhole
    ? String(number)
    : number
        .toFixed(9)
        .replace(/\.?0+$/, "")
        .replace(/^-0$/, "0");
  return text.replace(".", decimalSign);
}

function writeDate(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

/**
 * What a spreadsheet would run: a sign where a cell begins. Cells begin also after separators inside a text, quoted or not: who opens a file of
 * semicolons as one of commas, or the other way round, has it cut there. The wide signs are what East Asian keyboards write, and run as well.
 */
const cellStart = String.raw`(^|[,;\t\r\n])([\s"]*)`;
const sign = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const formulaStarts = new RegExp(`${cellStart}(?=${sign})`, "g");
const guards = new RegExp(`${cellStart}'(?=${sign})`, "g");

/** The text without the apostrophes that a file of ours puts before what a spreadsheet would run as a formula. */
export function withoutGuard(text: string): string {
  return text.includes("'") ? text.replace(guards, "$1$2") : text;
}

/** A single dash and a plain number begin like formulas, but are none. */
const harmless = /^(?:-|[-+]?\d*[.,]?\d+)$/;

function guardFormula(text: string): string {
  return text.replace(
    formulaStarts,
    (start: string, separator: string, _gap: string, at: number) => {
      const rest = text.slice(at + start.length);
      const cell = separator === "" ? rest : rest.split(/[,;\t\r\n"]/, 1)[0];
      return harmless.test(cell ?? "") ? start : `${start}'`;
    },
  );
}
