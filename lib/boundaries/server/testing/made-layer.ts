import type { BoundaryGeometry } from "@/lib/boundaries/server/formats/boundary-feature";
import type { Position } from "@/lib/boundaries/server/formats/crs";

/** One area as a test means it, before it is written in one format or another. Exteriors run counter-clockwise, holes clockwise. */
export type MadeArea = {
  properties: Record<string, string | number>;
  polygons: Position[][][];
};

export type MadeLayer = { name: string; areas: MadeArea[] };

export function geometryOf({ polygons }: MadeArea): BoundaryGeometry {
  const [only] = polygons;
  return polygons.length === 1 && only !== undefined
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** The layer with every position moved, as into another projection. */
export function moved(
  layer: MadeLayer,
  move: (position: Position) => Position,
): MadeLayer {
  const areas = layer.areas.map(({ properties, polygons }) => ({
    properties,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(move))),
  }));
  return { ...layer, areas };
}

/** West, south, east, north. */
export function boxOf(points: readonly Position[]): number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    const [west = x, south = y, east = x, north = y] = box;
    box.splice(
      0,
      4,
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    );
  }
  return box;
}

/** The same areas with other attributes. */
export function withProperties(
  areas: readonly MadeArea[],
  change: (properties: MadeArea["properties"]) => MadeArea["properties"],
): MadeArea[] {
  return areas.map(({ properties, polygons }) => ({
    properties: change({ ...properties }),
    polygons,
  }));
}

/** The layer of subdistricts with the fields of Badan Informasi Geospasial: a code and a name for each level, none called "code". */
export function withRbiFields({ areas }: MadeLayer): MadeLayer {
  return {
    name: "ADMINISTRASIKECAMATAN_AR_JAMBI",
    areas: areas.map(({ properties, polygons }, index) => ({
      properties: {
        OBJECTID: index + 115,
        KDPPUM: "15",
        KDPKAB: properties.parent ?? "",
        KDCPUM: properties.code ?? "",
        WADMPR: "Jambi",
        WADMKK: `Kabupaten ${properties.parent ?? ""}`,
        WADMKC: properties.name ?? "",
      },
      polygons,
    })),
  };
}
