import type { Position } from "./crs";
import type { BoundaryGeometry } from "./boundary-feature";
import type { Budget } from "./budget";
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

export const endlessCoordinate: Text = {
  id: "ada koordinat yang bukan bilangan terhingga (NaN atau tak hingga); perbaiki titik itu atau ekspor ulang",
  en: "a coordinate is no finite number (NaN or infinity); correct that point or export the shape again",
};

/** Collections inside collections deeper than this are no boundaries of anything. */
export const mostNested = 8;

const tooNested: Text = {
  id: `kumpulan geometri bersarang lebih dari ${String(mostNested)} tingkat; ekspor ulang sebagai poligon`,
  en: `geometry collections are nested more than ${String(mostNested)} levels deep; export it again as polygons`,
};

export function notPolygon(type: string): Text {
  return {
    id: `bentuknya ${type}, bukan poligon`,
    en: `its shape is ${type}, not a polygon`,
  };
}

/** Takes the polygons out of an unchecked GeoJSON geometry; everything else is named as a problem. */
export function readPolygonal(
  value: unknown,
  budget: Budget,
  depth = 0,
): Polygonal {
  if (!isRecord(value)) return { geometry: null, problem: noShape };
  if (depth > mostNested) return { geometry: null, problem: tooNested };
  const type = typeof value.type === "string" ? value.type : "";
  if (type !== "GeometryCollection" && !/^(Multi)?Polygon$/.test(type))
    return { geometry: null, problem: notPolygon(type || "?") };
  const polygons =
    type === "GeometryCollection"
      ? collectionOf(value.geometries, budget, depth)
      : polygonsOf(type, value, budget);
  if (polygons !== null && "problem" in polygons) return polygons;
  if (polygons === null)
    return { geometry: null, problem: whyBroken(value.coordinates) };
  return polygonalOf(polygons);
}

/** What is wrong with coordinates that are no rings of positions. */
function whyBroken(coordinates: unknown): Text {
  const strange = firstNotNumber(coordinates);
  if (strange === null) return missingCoordinate;
  if (typeof strange === "number") return endlessCoordinate;
  const isText = typeof strange === "string" && strange.trim() !== "";
  return isText && Number.isFinite(Number(strange.replace(",", ".")))
    ? textCoordinates
    : brokenShape;
}

/** The first value inside nested lists that is no finite number; undefined if there is none. A multipolygon has four lists in each other. */
function firstNotNumber(value: unknown, depth = 0): unknown {
  if (!Array.isArray(value)) return Number.isFinite(value) ? undefined : value;
  if (depth > 4) return value;
  for (const part of value as unknown[]) {
    const strange = firstNotNumber(part, depth + 1);
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
  { coordinates }: Record<string, unknown>,
  budget: Budget,
): Position[][][] | null {
  if (type === "Polygon") return collect([coordinates], budget);
  return Array.isArray(coordinates) ? collect(coordinates, budget) : null;
}

/** The polygons of all parts of a collection, parts of other kinds left out; or why it cannot be read. */
function collectionOf(
  geometries: unknown,
  budget: Budget,
  depth: number,
): Position[][][] | { geometry: null; problem: Text } | null {
  if (!Array.isArray(geometries)) return null;
  const polygons: Position[][][] = [];
  for (const geometry of geometries as unknown[]) {
    const part = readPolygonal(geometry, budget, depth + 1);
    if (part.problem === tooNested) return part;
    if (part.geometry !== null)
      for (const polygon of polygonsIn(part.geometry)) polygons.push(polygon);
  }
  return polygons;
}

/** The polygons of a geometry, which is a polygon or a multipolygon. */
export function polygonsIn(geometry: BoundaryGeometry): Position[][][] {
  return (
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  ) as Position[][][];
}

function collect(polygons: unknown[], budget: Budget): Position[][][] | null {
  const result: Position[][][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return null;
    const rings = polygon.map((ring: unknown) => {
      budget.spend(1 + (Array.isArray(ring) ? ring.length : 0));
      return cleanRing(ring);
    });
    if (rings.includes(null)) return null;
    const [exterior, ...holes] = rings as Position[][];
    // A ring that encloses no area is left out.
    if (exterior === undefined || exterior.length === 0) continue;
    result.push([exterior, ...holes.filter((hole) => hole.length > 0)]);
  }
  return result;
}

/** A closed ring of plain positions; empty if fewer than three of them differ, null if it is no ring of finite positions. */
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
    Number.isFinite(value[0]) &&
    Number.isFinite(value[1])
  );
}

function isSame(a: Position | undefined, b: Position): boolean {
  return a?.[0] === b[0] && a[1] === b[1];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
