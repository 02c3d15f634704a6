import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import type { FileLimits } from "@/lib/core/files/limits";
import { separatorInside, type Separator } from "./csv-dialect";
import { createCsvReading, pushCsvText } from "./csv-records";

const rowsLookedAt = 30;

/**
 * Splits a table that stands one level down: every row is a single cell that holds the whole line, separators included. Text editors that quote each
 * line make such files, and so does pasting CSV into the first column of a sheet. `onFound` is told the separator; other tables pass unchanged.
 */
export async function* unwrapLines(
  chunks: AsyncIterable<TableRow[]>,
  limits: FileLimits,
  onFound: (separator: Separator) => void,
): AsyncGenerator<TableRow[]> {
  let separator: Separator | null | undefined;
  let waiting: TableRow[] = [];
  for await (const rows of chunks) {
    if (separator === undefined) {
      waiting.push(...rows);
      if (waiting.length < rowsLookedAt) continue;
      separator = wrappedBy(waiting, onFound);
      yield split(waiting, separator, limits);
      waiting = [];
    } else yield split(rows, separator, limits);
  }
  if (separator === undefined)
    yield split(waiting, wrappedBy(waiting, onFound), limits);
}

function wrappedBy(
  rows: readonly TableRow[],
  onFound: (separator: Separator) => void,
): Separator | null {
  const lines = rows
    .slice(0, rowsLookedAt)
    .filter(({ cells }) =>
      cells.every((cell, index) => index === 0 || textOfCell(cell) === ""),
    )
    .map(({ cells }) => lineOf(cells[0] ?? null));
  if (lines.length < 2 || lines.length < rows.slice(0, rowsLookedAt).length)
    return null;
  const separator = separatorInside(lines);
  if (separator !== null) onFound(separator);
  return separator;
}

function split(
  rows: TableRow[],
  separator: Separator | null,
  limits: FileLimits,
): TableRow[] {
  if (separator === null) return rows;
  return rows.map((row) => {
    const reading = createCsvReading(separator, limits);
    const [first] = pushCsvText(reading, lineOf(row.cells[0] ?? null), true);
    return { ...row, cells: first?.cells ?? [] };
  });
}

/** A line may begin or end with empty cells, so that the spaces and tabs around it stay. */
function lineOf(cell: Cell): string {
  return typeof cell === "string" ? cell : textOfCell(cell);
}
