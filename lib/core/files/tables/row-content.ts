import type { Cell } from "@/lib/core/domain/cell";

/** True when no cell of a row holds anything; spaces alone are nothing. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell) => cell === null || (typeof cell === "string" && cell.trim() === ""),
  );
}
