import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import { geometryOf, type MadeArea, type MadeLayer } from "./made-layer";

function collectionOf(areas: MadeArea[]): FeatureCollection {
  const features = areas.map((area) => ({
    type: "Feature" as const,
    properties: area.properties,
    geometry: geometryOf(area),
  }));
  return { type: "FeatureCollection", features };
}

export function geoJsonFile(areas: MadeArea[]): Uint8Array {
  return Buffer.from(JSON.stringify(collectionOf(areas)));
}

/** TopoJSON with an object for each layer, its borders stored once, on a grid of 100,000 steps. */
export function topoJsonFile(...layers: MadeLayer[]): Uint8Array {
  const objects = Object.fromEntries(
    layers.map(({ name, areas }) => [name, collectionOf(areas)]),
  );
  return Buffer.from(JSON.stringify(topology(objects, 1e5)));
}
