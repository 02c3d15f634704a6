import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { AreaTopology } from "@/lib/core/areas/client/topology-schema";

export type ShapeFeature = Feature<
  Geometry,
  { code: string; name: string; labelPoint?: [number, number] }
>;
export type Shapes = FeatureCollection<
  Geometry,
  { code: string; name: string; labelPoint?: [number, number] }
>;

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** TopoJSON to what the map draws: codes as a property, because only whole numbers may be ids of features. */
export function shapesOf(topology: AreaTopology): Shapes {
  const [object] = Object.values(topology.objects);
  if (object === undefined) return { type: "FeatureCollection", features: [] };
  const { features } = feature(topology, object);
  return {
    type: "FeatureCollection",
    features: features.map(({ id, geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties: { ...properties, code: String(id) },
    })),
  };
}

export function boundsOf(features: readonly Feature[]): Bounds | null {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) widen(bounds, geometry);
  return bounds[0] <= bounds[2] ? bounds : null;
}

function widen(bounds: Bounds, geometry: Geometry): void {
  if (geometry.type === "GeometryCollection") {
    for (const part of geometry.geometries) widen(bounds, part);
    return;
  }
  eachPosition(geometry.coordinates, ([x = 0, y = 0]) => {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  });
}

type Nested = Position | Position[] | Position[][] | Position[][][];

function eachPosition(
  nested: Nested,
  visit: (position: Position) => void,
): void {
  if (typeof nested[0] === "number") {
    visit(nested as Position);
    return;
  }
  for (const inner of nested as Position[][]) eachPosition(inner, visit);
}

/** Where a shape's name stands: inside it, as reckoned when it was imported; else the middle of its frame. */
export function labelPointOf(shape: ShapeFeature): [number, number] | null {
  if (shape.properties.labelPoint) return shape.properties.labelPoint;
  const bounds = boundsOf([shape]);
  return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
}
