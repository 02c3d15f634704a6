import {
  isErrorCell,
  isFormulaCell,
  isPercentCell,
  textOfCell,
  type Cell,
  type PlainCell,
} from "@/lib/core/domain/cell";

/** Characters that Excel and web exports leave around a value: spaces of every width, and the apostrophe that marks a number as text. */
const surroundings =
  /^[\s\u00a0\u200b\u202f\ufeff']+|[\s\u00a0\u200b\u202f\ufeff]+$/g;
const blank = /^[-–—]?$/;

/** A cell without a value: a spreadsheet error, or a formula whose result the sender's program did not store. */
export const brokenCell = Symbol("broken cell");

/** What a cell holds, a formula's result included, and a text without what exports leave around it. */
export function valueOfCell(cell: Cell): PlainCell | typeof brokenCell {
  const isFormula = isFormulaCell(cell);
  const value = isFormula ? cell.value : cell;
  if (isErrorCell(value) || (isFormula && value === null)) return brokenCell;
  // A percentage is no weight, height or date, however it looks.
  if (isPercentCell(value)) return brokenCell;
  return typeof value === "string" ? withoutSurroundings(value) : value;
}

/** Nearly every text begins and ends with a letter or a digit. Then there is nothing to remove. */
function withoutSurroundings(text: string): string {
  const isPlain = (code: number) => code > 0x2f && code < 0x7f;
  return isPlain(text.charCodeAt(0)) &&
    isPlain(text.charCodeAt(text.length - 1))
    ? text
    : text.replace(surroundings, "");
}

/** True for no text, and for a single dash, which stands for nothing in these files. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

/** The text of a cell without what exports leave around it; "" for an empty cell, a single dash and a spreadsheet error. */
export function readText(cell: Cell): string {
  const value = valueOfCell(cell);
  if (value === brokenCell) return "";
  const text = textOfCell(value);
  return isBlank(text) ? "" : text;
}
