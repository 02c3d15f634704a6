import type { Budget } from "./budget";
import type { Position } from "./crs";
import {
  brokenShape,
  cleanRing,
  endlessCoordinate,
  mostNested,
  notPolygon,
  polygonalOf,
  type Polygonal,
} from "./polygonal";

type Cursor = {
  view: DataView;
  offset: number;
  littleEndian: boolean;
  budget: Budget;
};

const typeNames: Record<number, string> = {
  1: "Point",
  2: "LineString",
  4: "MultiPoint",
  5: "MultiLineString",
};

/**
 * Reads well-known binary (ISO or EWKB, with or without Z and M) into polygons. A blob that is cut off is reported as a problem of its feature;
 * nothing is thrown.
 */
export function readWkb(bytes: Uint8Array, budget: Budget): Polygonal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const polygons: Position[][][] = [];
  try {
    const other = readGeometry(
      { view, offset: 0, littleEndian: true, budget },
      polygons,
      0,
    );
    if (polygons.length === 0 && other !== null)
      return { geometry: null, problem: notPolygon(other) };
    return polygonalOf(polygons);
  } catch (error) {
    if (error instanceof EndlessCoordinate)
      return { geometry: null, problem: endlessCoordinate };
    if (error instanceof RangeError)
      return { geometry: null, problem: brokenShape };
    throw error;
  }
}

/** A position that is NaN or infinite: what follows it could be read, but the shape would not be the one that was meant. */
class EndlessCoordinate extends Error {}

/** Adds the polygons that are found. If there was a geometry of another kind, its name is returned. */
function readGeometry(
  cursor: Cursor,
  into: Position[][][],
  depth: number,
): string | null {
  if (depth > mostNested) throw new RangeError("geometry nested too deeply");
  cursor.littleEndian = cursor.view.getUint8(cursor.offset) === 1;
  cursor.offset += 1;
  const code = readUint32(cursor);
  if ((code & 0x20000000) !== 0) cursor.offset += 4;
  const kind = (code & 0x0fffffff) % 1000;
  const dimensions = dimensionsOf(code);
  if (kind === 3) {
    readPolygon(cursor, dimensions, into);
    return null;
  }
  if (kind !== 6 && kind !== 7) return typeNames[kind] ?? `WKB ${String(kind)}`;
  let other: string | null = null;
  const count = readUint32(cursor);
  for (let part = 0; part < count; part++) {
    other = readGeometry(cursor, into, depth + 1) ?? other;
    // Its length is not known, so what follows it cannot be read.
    if (other !== null) break;
  }
  return other;
}

function readPolygon(
  cursor: Cursor,
  dimensions: number,
  into: Position[][][],
): void {
  const count = readUint32(cursor);
  const rings: Position[][] = [];
  for (let index = 0; index < count; index++) {
    const ring = cleanRing(readPoints(cursor, dimensions));
    if (ring === null) throw new EndlessCoordinate();
    // A polygon without its exterior is left out as a whole; a hole that is empty can be left out alone.
    if (ring.length > 0 || index === 0) rings.push(ring);
  }
  const [exterior] = rings;
  if (exterior !== undefined && exterior.length > 0) into.push(rings);
}

function readPoints(cursor: Cursor, dimensions: number): Position[] {
  const points: Position[] = [];
  const count = readUint32(cursor);
  if (count * 8 * dimensions > cursor.view.byteLength - cursor.offset)
    throw new RangeError("more points than bytes");
  cursor.budget.spend(1 + count);
  for (let index = 0; index < count; index++) {
    const { view, offset, littleEndian } = cursor;
    points.push([
      view.getFloat64(offset, littleEndian),
      view.getFloat64(offset + 8, littleEndian),
    ]);
    cursor.offset += 8 * dimensions;
  }
  return points;
}

function dimensionsOf(code: number): number {
  const iso = Math.floor((code & 0x0fffffff) / 1000);
  const hasZ = (code & 0x80000000) !== 0 || iso === 1 || iso === 3;
  const hasM = (code & 0x40000000) !== 0 || iso === 2 || iso === 3;
  return 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0);
}

function readUint32(cursor: Cursor): number {
  const value = cursor.view.getUint32(cursor.offset, cursor.littleEndian);
  cursor.offset += 4;
  return value;
}
