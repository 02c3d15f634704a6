import type { Budget } from "./budget";
import type { Position } from "./crs";
import {
  brokenShape,
  cleanRing,
  endlessCoordinate,
  noShape,
  notPolygon,
  polygonalOf,
  type Polygonal,
} from "./polygonal";
import { damaged, type BoundaryRefusal } from "./refusal";
import { nestRings } from "./nest-rings";
import type { Text } from "@/lib/core/domain/text-pair";

const headerBytes = 100;
const fileCode = 9994;
const polygonTypes = new Set([5, 15, 25]);
const typeNames: Record<number, string> = {
  1: "Point",
  3: "LineString",
  8: "MultiPoint",
  11: "Point",
  13: "LineString",
  18: "MultiPoint",
  21: "Point",
  23: "LineString",
  28: "MultiPoint",
  31: "MultiPatch",
};

/**
 * The shapes of a .shp in their order, one per record. A file shorter than its header says is refused, because half a province would otherwise be
 * taken for a whole one. Source: ESRI Shapefile Technical Description, July 1998.
 */
export function readShp(bytes: Uint8Array, budget: Budget): Polygonal[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getInt32(0) !== fileCode)
    throw damaged({ id: "bukan berkas .shp", en: "it is no .shp file" });
  const end = view.getInt32(24) * 2;
  if (end > bytes.length) throw cutOff();
  const shapes: Polygonal[] = [];
  let offset = headerBytes;
  while (offset + 8 <= end) {
    const length = view.getInt32(offset + 4) * 2;
    const start = offset + 8;
    if (length < 4 || start + length > end) throw cutOff();
    budget.spend(1);
    shapes.push(readRecord(view, { start, length, budget }));
    offset = start + length;
  }
  return shapes;
}

type ShapeRecord = { start: number; length: number; budget: Budget };

function readRecord(view: DataView, record: ShapeRecord): Polygonal {
  const { start } = record;
  const type = view.getInt32(start, true);
  if (type === 0) return { geometry: null, problem: noShape };
  if (!polygonTypes.has(type))
    return {
      geometry: null,
      problem: notPolygon(typeNames[type] ?? String(type)),
    };
  const rings = readRings(view, record);
  return "problem" in rings
    ? { geometry: null, problem: rings.problem }
    : polygonalOf(nestRings(rings));
}

/** Rings as written, each closed; or why not: the counts in the record do not fit its length, or a position is no number. */
function readRings(
  view: DataView,
  { start, length, budget }: ShapeRecord,
): Position[][] | { problem: Text } {
  const broken = { problem: brokenShape };
  if (length < 44) return broken;
  const parts = view.getInt32(start + 36, true);
  const points = view.getInt32(start + 40, true);
  const firstPoint = start + 44 + 4 * parts;
  if (parts < 0 || points < 0 || firstPoint + 16 * points > start + length)
    return broken;
  budget.spend(parts + points);
  const rings: Position[][] = [];
  for (let part = 0; part < parts; part++) {
    const from = view.getInt32(start + 44 + 4 * part, true);
    const isLast = part === parts - 1;
    const to = isLast ? points : view.getInt32(start + 48 + 4 * part, true);
    if (from < 0 || to < from || to > points) return broken;
    const ring = cleanRing(readPoints(view, firstPoint + 16 * from, to - from));
    if (ring === null) return { problem: endlessCoordinate };
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

function readPoints(view: DataView, start: number, count: number): Position[] {
  const points: Position[] = [];
  for (let offset = start; offset < start + 16 * count; offset += 16)
    points.push([
      view.getFloat64(offset, true),
      view.getFloat64(offset + 8, true),
    ]);
  return points;
}

function cutOff(): BoundaryRefusal {
  return damaged({
    id: ".shp lebih pendek daripada yang dinyatakannya",
    en: "the .shp is shorter than it says",
  });
}
