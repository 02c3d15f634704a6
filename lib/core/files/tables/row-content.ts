import type { Cell } from "@/lib/core/domain/cell";

/** True if all cells of a row are empty or hold only spaces. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell) => cell === null || (typeof cell === "string" && cell.trim() === ""),
  );
}
