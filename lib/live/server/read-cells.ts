import { countOpenRefused } from "@/db/submissions/submission-records";
import type { CellsEvent } from "@/lib/live/contract";
import { cellRows } from "@/lib/figures/server/cells";
import { countForReader } from "@/lib/figures/server/count-areas";
import type { Room } from "./live-rooms";
import type { Product } from "@/lib/core/product/product";

/** Touched rows as they stand now. The event claims `sequence`, up to which it is complete, even where a row is newer already. */
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
  const total = cellRows(
    counted.family,
    { audience, above: counted.aboveTotal },
    room.level,
  ).find((row) => row.area === room.area);
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
    { audience, above: counted.aboveRows },
    room.level,
  );
  // Hiding small counts depends on the neighbours, so the public gets all of them; at posyandu level a village's rows travel together.
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
