/** A value as it stands in a file; null is an empty cell. Dates are midnight or wall-clock time taken as UTC. */
export type PlainCell = string | number | boolean | Date | null;

/** A spreadsheet error such as #REF! or #DIV/0!. */
export type ErrorCell = { error: string };

/** A number that the sender sees as a percentage: 0.85 shown as 85 %. */
export type PercentCell = { percent: number };

/** A cell computed in the sheet, with the result the sender's program last stored; null when it stored none. */
export type FormulaCell = {
  formula: true;
  value: PlainCell | ErrorCell | PercentCell;
};

/** One cell of an uploaded table, before anything is known of its meaning. */
export type Cell = PlainCell | ErrorCell | PercentCell | FormulaCell;

/** A row with the number under which the sender finds it: Excel's row, or the line of a text file on which the record begins. */
export type TableRow = {
  number: number;
  cells: readonly Cell[];
  /** The sender's program hides it, by a filter or by hand. */
  isHidden?: true;
};

/** True for a computed cell, whether or not a result is stored with it. */
export function isFormulaCell(cell: Cell): cell is FormulaCell {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

/** True for a spreadsheet error that stands in the file itself, not behind a formula. */
export function isErrorCell(cell: Cell): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** True for a number in a cell that shows percentages. */
export function isPercentCell(cell: Cell): cell is PercentCell {
  return typeof cell === "object" && cell !== null && "percent" in cell;
}

/** The text a person sees in a cell, without spaces around it; "" for an empty cell, YYYY-MM-DD for a date. */
export function textOfCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.trim();
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  if (typeof cell !== "object") return String(cell);
  if ("formula" in cell) return textOfCell(cell.value);
  return "percent" in cell
    ? `${String(Math.round(cell.percent * 1e4) / 100)}%`
    : cell.error;
}
