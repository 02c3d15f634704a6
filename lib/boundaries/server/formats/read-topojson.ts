import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import type { RawLayer } from "./boundary-feature";
import { claimOfJson } from "./json-crs";
import { isRecord } from "./polygonal";
import { readGeoJson } from "./read-geojson";
import { BoundaryRefusal, damaged } from "./refusal";

/** Reads every object of a parsed TopoJSON document as a layer of its own. */
export function readTopoJson(document: Record<string, unknown>): RawLayer[] {
  const { objects, arcs } = document;
  if (!isRecord(objects) || !Array.isArray(arcs))
    throw damaged({
      id: "tanpa arcs atau objects",
      en: "arcs or objects are missing",
    });
  const topology = document as unknown as Topology;
  return Object.entries(objects).flatMap(([name, object]) =>
    readGeoJson(expand(topology, object)).map((layer) => ({
      ...layer,
      name,
      crs: claimOfJson(document),
    })),
  );
}

function expand(topology: Topology, object: unknown): Record<string, unknown> {
  try {
    return { ...feature(topology, object as GeometryObject) };
  } catch (cause) {
    if (cause instanceof BoundaryRefusal) throw cause;
    throw damaged(
      { id: "busurnya tidak lengkap", en: "arcs are missing" },
      cause,
    );
  }
}
