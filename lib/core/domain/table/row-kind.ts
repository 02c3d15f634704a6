import { normaliseHeading } from "@/lib/core/domain/heading";
import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import { isColumnNumbering } from "./heading-block";

/** Why a row of a table is no row of data. */
export type PassedOver = "repeated-heading" | "total" | "no-data";

/** What rows are told apart by: what stands in the headings, and columns by what they say of a row, counted from 0. */
export type RowShape = {
  /** What stands in the rows of headings, by column, in the form in which headings are compared. */
  headings: ReadonlyMap<number, ReadonlySet<string>>;
  /** Filled in rows of data only, whatever else the row says: ids. */
  ids: readonly number[];
  /** The same where they hold a number or a date: no total has one, and no signature. */
  dates: readonly number[];
  /** Who or what the row is about. */
  name: readonly number[];
  /** Where it is: a name that looks like a total or a signature is none beside it. */
  place: readonly number[];
  /** Counts and measures; a row with one of them and without a name is data, because somebody may have forgotten the name. */
  figures: readonly number[];
  /** What else is said of it. More than two of them make a row data, and a row with two of them is no total, unless it says nothing but that. */
  others: readonly number[];
};

/** The headings of a table as they are compared with its rows. */
export function headingsToCompare(
  written: ReadonlyMap<number, readonly string[]>,
): RowShape["headings"] {
  return new Map(
    Array.from(written, ([index, texts]) => [
      index,
      new Set(texts.map(normaliseHeading)),
    ]),
  );
}

const totalWords =
  /^(?:sub[\s-]*)?(?:total|jumlah|jml|jlh|grand total|rata[\s-]*rata|rerata|persentase|capaian)\b/i;

const totalAlone =
  /^(?:sub[\s-]*)?(?:total|jumlah|jml|jlh|grand total|rata[\s-]*rata|rerata)[\s:.]*$/i;

const signatureWords =
  /^(?:mengetahui|menyetujui|disetujui|kepala|ketua|nip\b|petugas|bidan|koordinator|dr\.|drg\.|catatan|keterangan|sumber|dicetak|tanggal)/i;

/** "Lempur, 5 Oktober 2026", also with the day left open. */
const placeAndDate =
  /^[\p{L} .]+,[\s._…]*(?:\d{1,2}\s+)?(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+20\d\d\.?$/iu;

/** A line to sign on. */
const noWord = /^[^\p{L}\p{N}]+$/u;

/** The lines of a signature seldom fill more: two people beside each other, and a running number. */
const mostSigned = 3;

/**
 * Tells row after row why it is none of data: headings again at the top of the next page, a sum of the rows above, or a line of words such as a
 * signature. Null for every row that may be data. Feed it all rows below the headings in their order: below a signature stand the names of those who
 * sign, which look like any other name.
 */
export function createRowKinds(
  shape: RowShape,
): (row: TableRow) => PassedOver | null {
  const figures = new Set(shape.figures);
  let isBelowSignature = false;
  return (row) => {
    const kind = kindOf(row, shape, figures);
    if (kind === null && isBelowSignature && isSigner(row, shape))
      return "no-data";
    if (kind === "no-data") isBelowSignature ||= textsOf(row).some(isSignature);
    else isBelowSignature = false;
    return kind;
  };
}

function kindOf(
  row: TableRow,
  shape: RowShape,
  figures: ReadonlySet<number>,
): PassedOver | null {
  if (shape.dates.some((index) => isDated(row, index))) return null;
  const isRepeated = isRepeatedHeading(row, shape);
  if (says(row, shape.ids)) return isRepeated ? "repeated-heading" : null;
  if (isRepeated || isColumnNumbering(row)) return "repeated-heading";
  if (isTotal(row, shape, figures)) return "total";
  if (says(row, shape.name) || says(row, shape.place))
    return isWordsBelow(row, shape) ? "no-data" : null;
  const isPartOfData =
    shape.figures.some((index) => isNumber(row, index)) ||
    filledIn(row, shape.others) > 2;
  return isPartOfData ? null : "no-data";
}

function says(row: TableRow, columns: readonly number[]): boolean {
  return columns.some((index) => textAt(row, index) !== "");
}

function filledIn(row: TableRow, columns: readonly number[]): number {
  return columns.filter((index) => textAt(row, index) !== "").length;
}

function textAt(row: TableRow, index: number): string {
  const cell: Cell = row.cells[index] ?? null;
  return typeof cell === "string" && cell !== ""
    ? cell.trim()
    : textOfCell(cell);
}

function textsOf({ cells }: TableRow): string[] {
  return cells.map(textOfCell).filter((text) => text !== "");
}

/** The first text in some columns. */
function firstText(row: TableRow, columns: readonly number[]): string {
  for (const index of columns) {
    const text = textAt(row, index);
    if (text !== "") return text;
  }
  return "";
}

function isRepeatedHeading(row: TableRow, { headings }: RowShape): boolean {
  let same = 0;
  let filled = 0;
  for (const [index, heading] of headings) {
    const text = textAt(row, index);
    if (text === "") continue;
    filled += 1;
    if (isAmong(heading, text)) same += 1;
    // Rows of data differ from the headings in their first cells, and there are many of them.
    else if (filled - same > 2) return false;
  }
  return same >= Math.min(3, headings.size) && same * 2 > filled;
}

/** Whether a text is one of some headings. Most texts begin with another letter or digit than these, which is much cheaper to see. */
function isAmong(headings: ReadonlySet<string>, text: string): boolean {
  const first = text.charAt(0).toLowerCase();
  if (isPlain(first) && ![...headings].some((one) => one.startsWith(first)))
    return false;
  return headings.has(normaliseHeading(text));
}

/** True for a character that a heading has kept when it is compared. */
function isPlain(character: string): boolean {
  return (
    character.length === 1 &&
    ((character >= "a" && character <= "z") ||
      (character >= "0" && character <= "9"))
  );
}

/** A date, or what may be meant for one. A signature begins with the place, and the number of a column is short. */
function isDated(row: TableRow, index: number): boolean {
  const cell = row.cells[index] ?? null;
  if (cell === null) return false;
  if (typeof cell === "number") return cell >= 1000;
  const text = textAt(row, index);
  return text.length >= 6 && /^['\s]*\d/.test(text);
}

function isNumber(row: TableRow, index: number): boolean {
  const cell = row.cells[index] ?? null;
  return (
    cell !== null &&
    (typeof cell === "string" ? /^\s*[-+]?\d[\d.,]*%?\s*$/.test(cell) : true)
  );
}

/** A name such as "Jumlah" or "Total Desa Baru" where the name stands, or in any of the cells without figures if nothing is named. */
function isTotal(
  row: TableRow,
  { name, place, others }: RowShape,
  figures: ReadonlySet<number>,
): boolean {
  const text = firstText(row, name);
  // Below a column of names may stand how many they are.
  if (/\p{L}/u.test(text))
    return (
      totalAlone.test(text) ||
      (totalWords.test(text) &&
        isWithoutPlace(row, place) &&
        filledIn(row, others) < 2)
    );
  return row.cells.some(
    (cell, index) =>
      typeof cell === "string" &&
      !figures.has(index) &&
      totalWords.test(cell.trim()),
  );
}

/** Somebody may be called "Jumlah Sari", but then the place is named like those of the others. */
function isWithoutPlace(row: TableRow, place: readonly number[]): boolean {
  return place
    .map((index) => textAt(row, index))
    .every((text) => text === "" || totalWords.test(text));
}

function isSignature(text: string): boolean {
  return signatureWords.test(text) || placeAndDate.test(text);
}

/** Few words, and nothing that is named in a place: a line below a table that somebody signs. */
function isWordsBelow(row: TableRow, { name, place }: RowShape): boolean {
  const texts = textsOf(row);
  if (texts.length > mostSigned) return false;
  if (texts.every((text) => isSignature(text) || noWord.test(text)))
    return true;
  const isNamed = says(row, name);
  if (isNamed && says(row, place)) return false;
  const text = firstText(row, isNamed ? name : place);
  return isSignature(text) || noWord.test(text);
}

/** Below a signature: a name, and nothing that would make it one of the table. */
function isSigner(row: TableRow, shape: RowShape): boolean {
  return (
    textsOf(row).length <= mostSigned &&
    !says(row, shape.ids) &&
    !says(row, shape.place) &&
    !shape.dates.some((index) => isDated(row, index)) &&
    !shape.figures.some((index) => isNumber(row, index)) &&
    !says(row, shape.others)
  );
}
