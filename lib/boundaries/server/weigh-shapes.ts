import { topology } from "topojson-server";
import { presimplify } from "topojson-simplify";
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
} from "topojson-specification";
import { levelOf } from "@/lib/core/domain/ids";
import { ringArea } from "@/lib/boundaries/server/formats/ring-area";
import type { AreaLevelBelowProvince, ShapeRow } from "./shape-row";

export type WeighedTopology = Topology<
  Partial<Record<AreaLevelBelowProvince, GeometryCollection>>
>;

export type WeighedShapes = {
  /** One topology of all levels. The third number of every point of its arcs is the weight of the point (square degrees). */
  topology: WeighedTopology;
  /** The longer side of all shapes together, in degrees. */
  extentDegrees: number;
};

/** Steps over the extent. In a province a step is below half a metre, so that levels still share their borders if different people drew them. */
const grid = 1e6;

/**
 * Finds the borders that areas and levels share, and weighs each of their points once. Neighbours therefore stay together in everything that is
 * simplified from it later.
 */
export function weighShapes(rows: ShapeRow[]): WeighedShapes {
  const objects: Record<string, GeoJSON.FeatureCollection> = {};
  for (const row of rows) {
    const level = levelOf(row.code);
    objects[level] ??= { type: "FeatureCollection", features: [] };
    objects[level].features.push({
      type: "Feature",
      id: row.code,
      properties: {},
      geometry: row.geometry,
    });
  }
  const joined = topology(objects, grid);
  const [west, south, east, north] = joined.bbox ?? [0, 0, 0, 0];
  return {
    topology: presimplify(joined as WeighedTopology),
    extentDegrees: Math.max(east - west, north - south),
  };
}

type WeighedPoint = [x: number, y: number, weight: number];

/**
 * Gives the points of a small area an infinite weight, so that no area loses more than half of itself, or all of it, when points below `minWeight`
 * are removed. The neighbours share these points, so they still fit.
 */
export function keepSmallShapes(
  { topology: weighed }: WeighedShapes,
  level: AreaLevelBelowProvince,
  minWeight: number,
): void {
  const arcs = weighed.arcs as unknown as WeighedPoint[][];
  for (const geometry of weighed.objects[level]?.geometries ?? []) {
    const rings = exteriorsOf(geometry).map((ring) => arcsOf(arcs, ring));
    const areas = rings.map((ring) => areaOf(ring, 0));
    const area = Math.max(...areas);
    const largest = rings[areas.indexOf(area)];
    // Removing a point costs less area than minWeight, so large areas are safe.
    if (largest === undefined || area > 100 * minWeight) continue;
    let threshold = minWeight;
    while (threshold > area * 1e-9 && areaOf(largest, threshold) < area / 2)
      threshold /= 4;
    if (threshold < minWeight) keepFrom(largest, threshold);
  }
}

function keepFrom(ring: WeighedPoint[][], threshold: number): void {
  for (const point of ring.flat())
    if (point[2] >= threshold) point[2] = Number.POSITIVE_INFINITY;
}

function exteriorsOf(geometry: GeometryObject): number[][] {
  if (geometry.type === "Polygon") return geometry.arcs.slice(0, 1);
  if (geometry.type === "MultiPolygon")
    return geometry.arcs.flatMap((polygon) => polygon.slice(0, 1));
  return [];
}

function arcsOf(arcs: WeighedPoint[][], ring: number[]): WeighedPoint[][] {
  return ring.map((index) => {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    return index < 0 ? [...arc].reverse() : arc;
  });
}

/** Area of a ring after points lighter than `threshold` are taken out. */
function areaOf(ring: WeighedPoint[][], threshold: number): number {
  return ringArea(ring.flat().filter((point) => point[2] >= threshold));
}
