import Flatbush from "flatbush";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { BoundaryGeometry } from "./boundary-feature";
import { polygonsIn } from "./polygonal";
import { BoundaryRefusal } from "./refusal";

type Drawn = {
  code?: AreaCode;
  level?: string | null;
  name: string | null;
  layer: string;
  index: number;
  geometry: BoundaryGeometry;
};

/**
 * Refuses a file whose lines cross each other so often that repairing, uniting and intersecting its shapes would fill the memory of the database: what
 * they need grows with the number of crossings, which may be the square of the number of points, and nothing in PostGIS limits it. Areas of one level
 * are looked at together, because they are held against each other.
 */
export function refuseTangled(features: readonly Drawn[]): void {
  const levels = new Map<string, Drawn[]>();
  for (const feature of features) {
    const { code, level } = feature;
    const key = code === undefined ? (level ?? "") : levelOf(code);
    const others = levels.get(key);
    if (others === undefined) levels.set(key, [feature]);
    else others.push(feature);
  }
  for (const drawn of levels.values()) {
    const at = findTangle(drawn.map(({ geometry }) => geometry));
    const feature = at === null ? undefined : drawn[at];
    if (feature !== undefined) throw tangled(feature);
  }
}

/** Neighbours that were drawn apart cross a few times for each stretch of border; lines in a tangle, once for each other line. */
const crossingsAllowed = (segments: number) => 100_000 + segments / 4;
/** Pairs of lines that lie in each other's reach: about eight for each where neighbours share their borders. */
const pairsAllowed = (segments: number) => 1_000_000 + 64 * segments;

/** The place of the shape at which the lines of these shapes have crossed, or lain over each other, too often; null if they do not. */
function findTangle(shapes: readonly BoundaryGeometry[]): number | null {
  const { lines, owners } = linesOf(shapes);
  const count = owners.length;
  if (count === 0) return null;
  const boxes = new Flatbush(count);
  for (let line = 0; line < count; line += 1) boxes.add(...boxOf(lines, line));
  boxes.finish();
  let pairs = pairsAllowed(count);
  let crossings = crossingsAllowed(count);
  let one = 0;
  const meet = (other: number) => {
    pairs -= 1;
    if (other > one && cross(lines, one, other)) crossings -= 1;
    // The search cannot be told to stop, and one line may reach all others.
    if (pairs < 0 || crossings < 0) throw new Tangle();
    return false;
  };
  try {
    for (; one < count; one += 1) boxes.search(...boxOf(lines, one), meet);
  } catch (error) {
    if (error instanceof Tangle) return owners[one] ?? 0;
    throw error;
  }
  return null;
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(lines: Float64Array, line: number): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = pointsOf(lines, line);
  return [
    Math.min(x1, x2),
    Math.min(y1, y2),
    Math.max(x1, x2),
    Math.max(y1, y2),
  ];
}

function pointsOf(lines: Float64Array, line: number): (number | undefined)[] {
  const at = 4 * line;
  return [lines[at], lines[at + 1], lines[at + 2], lines[at + 3]];
}

class Tangle extends Error {}

/** All lines as x, y, x, y, and the shape of each. */
function linesOf(shapes: readonly BoundaryGeometry[]) {
  const rings = shapes.flatMap((shape, owner) =>
    polygonsIn(shape)
      .flat()
      .map((ring) => ({ ring, owner })),
  );
  const count = rings.reduce(
    (sum, { ring }) => sum + Math.max(0, ring.length - 1),
    0,
  );
  const lines = new Float64Array(4 * count);
  const owners = new Uint32Array(count);
  let line = 0;
  for (const { ring, owner } of rings)
    for (let at = 1; at < ring.length; at += 1) {
      const [from, to] = [ring[at - 1], ring[at]];
      if (from === undefined || to === undefined) continue;
      lines.set([from[0], from[1], to[0], to[1]], 4 * line);
      owners[line] = owner;
      line += 1;
    }
  return { lines, owners };
}

/** True if two lines cross inside of both. Lines that only touch share a point, which is there already. */
function cross(lines: Float64Array, one: number, other: number): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0] = pointsOf(lines, one);
  const [cx = 0, cy = 0, dx = 0, dy = 0] = pointsOf(lines, other);
  const side = (px: number, py: number) =>
    (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  if (side(cx, cy) * side(dx, dy) >= 0) return false;
  const [abx, aby] = [dx - cx, dy - cy];
  return (
    (abx * (ay - cy) - aby * (ax - cx)) * (abx * (by - cy) - aby * (bx - cx)) <
    0
  );
}

function tangled({ code, name, layer, index }: Drawn): BoundaryRefusal {
  const named = [code, name].filter((text) => text != null).join(" ");
  const place = `${layer}, ${String(index + 1)}${named === "" ? "" : `: ${named}`}`;
  return new BoundaryRefusal({
    code: "too-tangled",
    message: {
      id: `Garis batas saling memotong atau menimpa terlalu sering untuk diperbaiki, di sekitar fitur (${place}).`,
      en: `The boundaries cross or cover each other too often to be repaired, around the feature (${place}).`,
    },
    remedy: {
      id: "Perbaiki geometrinya di QGIS (Fix geometries) dan buang gambar yang ganda, lalu kirim lagi.",
      en: "Repair the geometries in QGIS (Fix geometries) and remove what is drawn twice, then send the file again.",
    },
  });
}
