import type { TableRow } from "@/lib/core/domain/cell";
import type { Columns } from "./columns";
import { parseNumberCell } from "./parse-number";

/** In how many rows a column holds something, and in how many a number. */
export type Filled = { cells: number; numbers: number };

/** Columns beyond the headings are looked at, too: a few, since Excel knows thousands of them. */
const columnsBeyond = 20;

/** The columns of a table that nobody reads, by their indexes. */
export function unreadColumns(
  { identity, elements }: Columns,
  width: number,
): number[] {
  const read = new Set(
    [
      ...Object.values(identity).flat(),
      ...elements.flatMap(({ stated, parts }) => [stated, ...parts]),
    ].map((place) => place?.index),
  );
  return Array.from(
    { length: width + columnsBeyond },
    (_, index) => index,
  ).filter((index) => !read.has(index));
}

/** Notes what a row holds in columns that nobody reads. */
export function noteUnread(
  filled: Map<number, Filled>,
  unread: readonly number[],
  { cells }: TableRow,
): void {
  for (const index of unread) {
    if (index >= cells.length) return;
    const cell = cells[index] ?? null;
    if (cell === null) continue;
    const known = filled.get(index) ?? { cells: 0, numbers: 0 };
    known.cells += 1;
    if (typeof parseNumberCell(cell) === "number") known.numbers += 1;
    filled.set(index, known);
  }
}
