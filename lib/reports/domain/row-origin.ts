import type { TableRow } from "@/lib/core/domain/cell";
import { Month } from "@/lib/core/domain/month";

/** Which refused row this one was, if its file is one of such rows; its column is -1 in any other. */
export function originOf({ cells }: TableRow, column: number): string | null {
  const cell = column < 0 ? null : (cells[column] ?? null);
  return typeof cell === "string" && cell !== "" ? cell.trim() : null;
}

/** A row that was refused because it said another month than the one chosen is still held against that. */
export function monthOf(origin: string): { month?: Month } {
  const month = Month.safeParse(origin.split("/")[2]);
  return month.success ? { month: month.data } : {};
}
