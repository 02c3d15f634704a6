import {
  readReferenceAreas,
  type ReferenceArea,
} from "@/db/seed/reference-areas";
import type { AreaLevel } from "@/lib/core/domain/ids";
import type { Position } from "@/lib/boundaries/server/formats/crs";
import type { MadeArea } from "./made-layer";

/** A corner of the grid on which the province is drawn: column from the west, row from the north. */
type Corner = readonly [column: number, row: number];
type Block = { left: number; right: number; top: number; bottom: number };
type Lattice = { columns: number; rows: number };

/** About where Jambi lies. */
const extent = { west: 101.13, east: 104.4, south: -2.77, north: -0.73 };

/**
 * The areas of one level of a province, with the codes and names of the register and invented shapes: a row for each subdistrict, in it its
 * villages side by side, borders winding, without the straightness of a ruler. Neighbours share every point of their border and levels nest
 * exactly, as in files that were drawn with care. The first village has a lake, the last an island.
 */
export function inventAreas(province: string, level: AreaLevel): MadeArea[] {
  const areas = readReferenceAreas(province);
  const { lattice, blocks } = layOut(areas);
  const villages = areas.filter((area) => area.level === "village");
  return areas
    .filter((area) => area.level === level)
    .map(({ code, name, parentCode }) => {
      const has = (village: ReferenceArea | undefined) =>
        village?.code.startsWith(code) === true;
      const [lake, island] = [villages.at(0), villages.at(-1)];
      const land = [outline(lattice, blockOf(blocks, code))];
      if (has(lake)) land.push(pond(lattice, [0.5, 0.5]).reverse());
      return {
        properties: { code, name, parent: parentCode ?? "" },
        polygons: has(island)
          ? [land, [pond(lattice, [lattice.columns + 1, lattice.rows - 0.5])]]
          : [land],
      };
    });
}

function layOut(areas: ReferenceArea[]): {
  lattice: Lattice;
  blocks: Map<string, Block>;
} {
  const villages = areas.filter((area) => area.level === "village");
  const rows = areas.filter((area) => area.level === "subdistrict");
  const villagesOf = (code: string) =>
    villages.filter((village) => village.parentCode === code);
  const columns = Math.max(...rows.map(({ code }) => villagesOf(code).length));
  const blocks = new Map<string, Block>();
  rows.forEach(({ code: subdistrict }, top) => {
    const inside = villagesOf(subdistrict);
    inside.forEach(({ code }, place) => {
      const at = (many: number) => Math.floor((many * columns) / inside.length);
      const block = { left: at(place), right: at(place + 1), top };
      for (const length of [2, 5, 8, 13])
        widen(blocks, code.slice(0, length), { ...block, bottom: top + 1 });
    });
  });
  return { lattice: { columns, rows: rows.length }, blocks };
}

function widen(blocks: Map<string, Block>, code: string, by: Block): void {
  const { left, right, top, bottom } = blocks.get(code) ?? by;
  blocks.set(code, {
    left: Math.min(left, by.left),
    right: Math.max(right, by.right),
    top: Math.min(top, by.top),
    bottom: Math.max(bottom, by.bottom),
  });
}

function blockOf(blocks: Map<string, Block>, code: string): Block {
  const block = blocks.get(code);
  if (block === undefined) throw new RangeError(`${code} has no village`);
  return block;
}

function outline(
  lattice: Lattice,
  { left, right, top, bottom }: Block,
): Position[] {
  const ring: Position[] = [];
  for (let row = top; row < bottom; row += 1)
    ring.push(...edge(lattice, [left, row], [left, row + 1]));
  for (let column = left; column < right; column += 1)
    ring.push(...edge(lattice, [column, bottom], [column + 1, bottom]));
  for (let row = bottom; row > top; row -= 1)
    ring.push(...edge(lattice, [right, row], [right, row - 1]));
  for (let column = right; column > left; column -= 1)
    ring.push(...edge(lattice, [column, top], [column - 1, top]));
  return [...ring, ...ring.slice(0, 1)];
}

/** The points from one corner to the next, without the next. They are the same in both directions. */
function edge(lattice: Lattice, from: Corner, to: Corner): Position[] {
  const isForward = to[0] + to[1] > from[0] + from[1];
  const [low, high] = isForward ? [from, to] : [to, from];
  const points = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const along: Corner = [
      low[0] + share * (high[0] - low[0]),
      low[1] + share * (high[1] - low[1]),
    ];
    return onMap(lattice, [
      along[0] + 0.15 * (chanceAt(along, 1) - 0.5),
      along[1] + 0.15 * (chanceAt(along, 2) - 0.5),
    ]);
  });
  return (isForward ? points : points.reverse()).slice(0, -1);
}

/** A small square around a place, counter-clockwise. It is an island or, with the direction reversed, a lake. */
function pond(lattice: Lattice, [column, row]: Corner): Position[] {
  const corners = [
    [-0.2, -0.2],
    [-0.2, 0.2],
    [0.2, 0.2],
    [0.2, -0.2],
    [-0.2, -0.2],
  ] as const;
  return corners.map(([x, y]) => onMap(lattice, [column + x, row + y]));
}

/** Five decimals of a degree, about a metre, as such files have them. */
function onMap({ columns, rows }: Lattice, [column, row]: Corner): Position {
  const { west, east, south, north } = extent;
  const lon = west + (column / columns) * (east - west);
  const lat = north - (row / rows) * (north - south);
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}

/** A number from 0 to 1 that belongs to a place, the same in every run. */
function chanceAt([column, row]: Corner, salt: number): number {
  let mixed = Math.imul(column * 4 + 1, 374_761_393) + salt * 97;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177) + row * 4 * 668_265;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3_266_489_917);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
