import { countOpenRefused } from "@/db/submissions/refused-rows";
import type { CellsEvent } from "@/lib/live/contract";
import { cellRows } from "@/lib/figures/server/cells";
import { countForReader } from "@/lib/figures/server/count-areas";
import type { Room } from "./live-rooms";
import type { Product } from "@/lib/core/product/product";

/** The touched rows as they are now. The event has the sequence up to which it is complete; single rows may be newer. */
export async function readCells(
  product: Product,
  room: Room,
  touched: ReadonlySet<string>,
  sequence: number,
): Promise<CellsEvent> {
  const { audience } = room;
  const counted = await countForReader(product, audience, {
    ...room,
    indicator: "all",
  });
  const [total] = cellRows([counted.total], counted.view, room.level);
  if (total === undefined) throw new Error("A watched area has no row");
  const open =
    audience === "oversight"
      ? await countOpenRefused(product.database.sql, room.area, room.month)
      : new Map<string, number>();
  const rows = cellRows(
    counted.rows.map((row) => ({
      ...row,
      refusedOpen: open.get(row.area) ?? 0,
    })),
    counted.view,
    room.level,
  );
  // The public gets all rows, because hiding a small count can change whether a neighbour is hidden. At posyandu level all rows of the village are
  // sent together.
  const isWhole = room.audience === "public" || room.level === "posyandu";
  const { area, level, month } = room;
  return {
    sequence,
    at: product.now().toISOString(),
    area,
    level,
    month,
    total,
    rows: isWhole ? rows : rows.filter((row) => touched.has(row.area)),
  };
}
