import { isFormulaCell, textOfCell, type Cell } from "@/lib/core/domain/cell";

/** The whole number that a stored number stands for; null for a fraction. =0.1*30 stores 3.0000000000000004: the remainder is binary, no child's. */
export function wholeOf(value: number): number | null {
  const rounded = Math.round(value);
  const isNear =
    Math.abs(value - rounded) <= 1e-9 * Math.max(1, Math.abs(value));
  return isNear ? rounded + 0 : null;
}

/**
 * A cell of a column of counts as text that is read in the same way again. A number with three decimals would be taken for thousands, a formula
 * without its result for an empty cell.
 */
export function countText(cell: Cell): string {
  if (typeof cell === "number") return numberText(cell);
  if (isFormulaCell(cell))
    return cell.value === null ? "=" : countText(cell.value);
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return "?";
  return textOfCell(cell);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = wholeOf(value);
  if (rounded !== null) return String(BigInt(rounded));
  const short = String(Number(value.toFixed(9)));
  const text = short.includes("e") ? value.toFixed(9) : short;
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
