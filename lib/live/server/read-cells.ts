import { countOpenRefused } from "@/db/submissions/refused-rows";
import type { CellsEvent } from "@/lib/live/contract";
import { cellRows } from "@/lib/figures/server/cells";
import { countForReader } from "@/lib/figures/server/count-areas";
import type { Room } from "./live-rooms";
import type { Product } from "@/lib/core/product/product";

/**
 * The touched rows as they are now. The event has the sequence up to which it is complete, which was committed before anything is read here; single rows
 * may be newer. `refused` is how many refused rows wait by area, if the change has told it.
 */
export async function readCells(
  product: Product,
  room: Room,
  touched: ReadonlySet<string>,
  {
    sequence,
    refused,
  }: { sequence: number; refused?: ReadonlyMap<string, number> | undefined },
): Promise<CellsEvent> {
  const { audience, area, level, month } = room;
  // The public gets all rows, because hiding a small count can change whether a neighbour is hidden. At posyandu level all rows of the village are
  // sent together.
  const isWhole = audience === "public" || level === "posyandu";
  const [counted, open] = await Promise.all([
    countForReader(product, audience, {
      ...room,
      indicator: "all",
      ...(!isWhole && { only: touched }),
    }),
    audience === "oversight"
      ? (refused ?? countOpenRefused(product.database.sql, area, month))
      : new Map<string, number>(),
  ]);
  const [total] = cellRows([counted.total], counted.view, level);
  if (total === undefined) throw new Error("A watched area has no row");
  const rows = counted.rows.map((row) => ({
    ...row,
    refusedOpen: open.get(row.area) ?? 0,
  }));
  return {
    sequence,
    at: product.now().toISOString(),
    area,
    level,
    month,
    total,
    rows: cellRows(rows, counted.view, level),
  };
}
