import type { Position } from "./crs";
import type { BoundaryGeometry } from "./boundary-feature";
import type { Text } from "@/lib/core/domain/text-pair";

export type Polygonal =
  | { geometry: BoundaryGeometry; problem: null }
  | { geometry: null; problem: Text };

export const noShape: Text = {
  id: "tidak ada bentuk (geometri kosong)",
  en: "there is no shape (empty geometry)",
};

export const brokenShape: Text = {
  id: "bentuknya tidak dapat dibaca",
  en: "its shape cannot be read",
};

export const textCoordinates: Text = {
  id: "koordinatnya ditulis sebagai teks dalam tanda kutip, bukan sebagai angka",
  en: "its coordinates are written as texts in quotation marks, not as numbers",
};

const missingCoordinate: Text = {
  id: "ada koordinat tanpa angka (NaN atau null)",
  en: "a coordinate has no number (NaN or null)",
};

export function notPolygon(type: string): Text {
  return {
    id: `bentuknya ${type}, bukan poligon`,
    en: `its shape is ${type}, not a polygon`,
  };
}

/** Takes the polygons out of an unchecked GeoJSON geometry; everything else is named as a problem. */
export function readPolygonal(value: unknown): Polygonal {
  if (!isRecord(value)) return { geometry: null, problem: noShape };
  const type = typeof value.type === "string" ? value.type : "";
  if (type !== "GeometryCollection" && !/^(Multi)?Polygon$/.test(type))
    return { geometry: null, problem: notPolygon(type || "?") };
  const polygons = polygonsOf(type, value);
  if (polygons === null)
    return { geometry: null, problem: whyBroken(value.coordinates) };
  return polygonalOf(polygons);
}

/** What is wrong with coordinates that are no rings of positions. */
function whyBroken(coordinates: unknown): Text {
  const strange = firstNotNumber(coordinates);
  if (strange === null) return missingCoordinate;
  const isText = typeof strange === "string" && strange.trim() !== "";
  return isText && Number.isFinite(Number(strange.replace(",", ".")))
    ? textCoordinates
    : brokenShape;
}

/** The first value inside nested lists that is no number; undefined if there is none. */
function firstNotNumber(value: unknown): unknown {
  if (!Array.isArray(value))
    return typeof value === "number" ? undefined : value;
  for (const part of value as unknown[]) {
    const strange = firstNotNumber(part);
    if (strange !== undefined) return strange;
  }
  return undefined;
}

/** Wraps polygons (exterior ring first) as one geometry. */
export function polygonalOf(polygons: Position[][][]): Polygonal {
  const [first] = polygons;
  if (first === undefined) return { geometry: null, problem: noShape };
  return polygons.length === 1
    ? { geometry: { type: "Polygon", coordinates: first }, problem: null }
    : {
        geometry: { type: "MultiPolygon", coordinates: polygons },
        problem: null,
      };
}

function polygonsOf(
  type: string,
  value: Record<string, unknown>,
): Position[][][] | null {
  if (type === "Polygon") return collect([value.coordinates]);
  if (type === "MultiPolygon")
    return Array.isArray(value.coordinates) ? collect(value.coordinates) : null;
  if (!Array.isArray(value.geometries)) return null;
  const parts = value.geometries.map((part: unknown) => readPolygonal(part));
  return parts.flatMap((part) =>
    part.geometry === null ? [] : polygonsIn(part.geometry),
  );
}

/** The polygons of a geometry, which is a polygon or a multipolygon. */
export function polygonsIn(geometry: BoundaryGeometry): Position[][][] {
  return (
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  ) as Position[][][];
}

function collect(polygons: unknown[]): Position[][][] | null {
  const result: Position[][][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return null;
    const rings = polygon.map((ring: unknown) => cleanRing(ring));
    if (rings.includes(null)) return null;
    const [exterior, ...holes] = rings as Position[][];
    // A ring that encloses no area is left out.
    if (exterior === undefined || exterior.length === 0) continue;
    result.push([exterior, ...holes.filter((hole) => hole.length > 0)]);
  }
  return result;
}

/** A closed ring of plain positions; empty if fewer than three of them differ, null if it is no ring at all. */
export function cleanRing(value: unknown): Position[] | null {
  if (!Array.isArray(value)) return null;
  const ring: Position[] = [];
  for (const position of value as unknown[]) {
    if (!isPosition(position)) return null;
    if (!isSame(ring.at(-1), position)) ring.push([position[0], position[1]]);
  }
  const [first] = ring;
  if (first !== undefined && !isSame(ring.at(-1), first)) ring.push([...first]);
  return ring.length < 4 ? [] : ring;
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    typeof value[0] === "number" &&
    typeof value[1] === "number"
  );
}

function isSame(a: Position | undefined, b: Position): boolean {
  return a?.[0] === b[0] && a[1] === b[1];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
