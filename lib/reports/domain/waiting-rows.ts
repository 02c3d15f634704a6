import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import type { MergedRange } from "@/lib/core/domain/table/merged-range";
import { textAt, type ColumnPlace, type Columns } from "./columns";
import { orderOf, type DateOrder } from "./read-month";

/** Columns that people merge downwards, or write in the first row of a group only. */
const grouped = ["village_code", "village", "subdistrict"] as const;

type GroupColumn = {
  place: ColumnPlace;
  /** The last cell that was filled, and its row. */
  last: { cell: Cell; row: number } | null;
  /** Two rows one below the other say the same: then an empty cell is an omission, and no group. */
  repeats: boolean;
};

/** Rows that only the end of the file can settle. */
export type WaitingRows = {
  columns: Columns;
  groups: GroupColumn[];
  rows: {
    row: TableRow;
    above: readonly (GroupColumn["last"] | undefined)[];
  }[];
  orders: Set<DateOrder>;
};

/** No row waits yet. Rows that have been taken out of their files are in no groups, whatever stands above them now. */
export function createWaitingRows(
  columns: Columns,
  { isOfRefused }: { isOfRefused: boolean },
): WaitingRows {
  return {
    columns,
    groups: (isOfRefused ? [] : grouped)
      .flatMap((key) => columns.identity[key] ?? [])
      .map((place) => ({ place, last: null, repeats: false })),
    rows: [],
    orders: new Set(),
  };
}

/** Keeps a row whose place or date is not certain yet; false for a row that can be read at once. */
export function takeWaiting(
  waiting: WaitingRows,
  row: TableRow,
  { month }: { month: string | null },
): boolean {
  const isOpen = noteGroups(waiting, row) && needsPlace(waiting, row);
  const order = orderOf(row, waiting.columns);
  if (order !== null && order !== "open") waiting.orders.add(order);
  if (!isOpen && (order !== "open" || month !== null)) return false;
  waiting.rows.push({ row, above: waiting.groups.map(({ last }) => last) });
  return true;
}

/** Remembers what stands in the columns of areas; true if one of them is empty below a filled cell. */
function noteGroups({ groups }: WaitingRows, row: TableRow): boolean {
  let isEmpty = false;
  for (const group of groups) {
    const cell = row.cells[group.place.index] ?? null;
    if (textOfCell(cell) === "") {
      isEmpty ||= group.last !== null;
      continue;
    }
    if (
      group.last?.row === row.number - 1 &&
      textOfCell(group.last.cell) === textOfCell(cell)
    )
      group.repeats = true;
    group.last = { cell, row: row.number };
  }
  return isEmpty;
}

/** A row that names its posyandu, and no place for it. An id or a registration number needs none. */
function needsPlace(
  { columns: { identity } }: WaitingRows,
  row: TableRow,
): boolean {
  return (
    textAt(row, identity.posyandu_id) === "" &&
    textAt(row, identity.registration_number) === "" &&
    textAt(row, identity.posyandu) !== "" &&
    textAt(row, identity.village_code) === "" &&
    textAt(row, identity.village) === ""
  );
}

/**
 * The rows as they are to be read. An empty cell is filled from above if it is merged with the one there, or if the column is written in groups: no
 * value of it stands in two rows one below the other. The order of dates is the one that some date of the column proves; two orders prove none.
 */
export function settle(
  { groups, rows, orders }: WaitingRows,
  merged: readonly MergedRange[],
): { rows: TableRow[]; filled: number[]; dateOrder: DateOrder | null } {
  const filled: number[] = [];
  const spans = spansByColumn(merged);
  const settled = rows.map(({ row, above }) => {
    const cells = [...row.cells];
    const toFill = groups.flatMap(({ place, repeats }, at) => {
      const last = above[at] ?? null;
      if (last === null || textOfCell(cells[place.index] ?? null) !== "")
        return [];
      const isMerged = covers(spans.get(place.index), last.row, row.number);
      return isMerged || !repeats
        ? [{ index: place.index, cell: last.cell }]
        : [];
    });
    if (toFill.length === 0) return row;
    for (const { index, cell } of toFill) {
      while (cells.length < index) cells.push(null);
      cells[index] = cell;
    }
    filled.push(row.number);
    return { ...row, cells };
  });
  const [order, another] = orders;
  return {
    rows: settled,
    filled,
    dateOrder: order !== undefined && another === undefined ? order : null,
  };
}

/** Merged cells that go down, by column and first row. */
function spansByColumn(
  merged: readonly MergedRange[],
): Map<number, Map<number, number>> {
  const spans = new Map<number, Map<number, number>>();
  for (const { fromRow, toRow, fromColumn } of merged) {
    if (toRow === fromRow) continue;
    const column = spans.get(fromColumn) ?? new Map<number, number>();
    column.set(fromRow, toRow);
    spans.set(fromColumn, column);
  }
  return spans;
}

function covers(
  spans: ReadonlyMap<number, number> | undefined,
  from: number,
  row: number,
): boolean {
  return (spans?.get(from) ?? 0) >= row;
}
