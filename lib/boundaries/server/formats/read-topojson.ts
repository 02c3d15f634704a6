import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import type { RawLayer } from "./boundary-feature";
import type { Budget } from "./budget";
import { claimOfJson } from "./json-crs";
import { isRecord, mostNested } from "./polygonal";
import { readGeoJson } from "./read-geojson";
import { BoundaryRefusal, damaged } from "./refusal";

/** Reads every object of a parsed TopoJSON document as a layer of its own. */
export function readTopoJson(
  document: Record<string, unknown>,
  budget: Budget,
): RawLayer[] {
  const { objects, arcs } = document;
  if (!isRecord(objects) || !Array.isArray(arcs))
    throw damaged({
      id: "tanpa arcs atau objects",
      en: "arcs or objects are missing",
    });
  const topology = document as unknown as Topology;
  const lengths = arcs.map((arc: unknown) =>
    Array.isArray(arc) ? arc.length : 0,
  );
  return Object.entries(objects).flatMap(([name, object]) => {
    checkExpansion(object, lengths, budget);
    return readGeoJson(expand(topology, object), budget).map((layer) => ({
      ...layer,
      name,
      crs: claimOfJson(document),
    }));
  });
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

/**
 * An arc is written once and named as often as one likes: a few megabytes can stand for billions of points. How many an object stands for follows from the
 * lengths of the arcs, without expanding any.
 */
function checkExpansion(
  object: unknown,
  lengths: readonly number[],
  budget: Budget,
): void {
  let vertices = 0;
  const addArcs = (arcs: unknown): void => {
    if (Array.isArray(arcs)) arcs.forEach(addArcs);
    else if (typeof arcs === "number") {
      vertices += 1 + (lengths[arcs < 0 ? ~arcs : arcs] ?? 0);
      budget.check(vertices);
    }
  };
  const addGeometry = (geometry: unknown, depth: number): void => {
    if (!isRecord(geometry)) return;
    if (depth > mostNested) throw tooNested();
    if (Array.isArray(geometry.geometries))
      for (const part of geometry.geometries) addGeometry(part, depth + 1);
    if (listsWithin(geometry.arcs) > 3) throw tooNested();
    addArcs(geometry.arcs);
  };
  addGeometry(object, 0);
}

/** How deep the lists go at the first item of each. */
function listsWithin(value: unknown): number {
  let depth = 0;
  let inner = value;
  while (Array.isArray(inner) && depth <= 3) {
    depth += 1;
    inner = (inner as unknown[])[0];
  }
  return depth;
}

function tooNested(): BoundaryRefusal {
  return damaged(
    {
      id: `kumpulan geometri bersarang lebih dari ${String(mostNested)} tingkat`,
      en: `geometry collections are nested more than ${String(mostNested)} levels deep`,
    },
    undefined,
    {
      id: "Ekspor ulang dari QGIS sebagai lapisan poligon.",
      en: "Export it again from QGIS as a layer of polygons.",
    },
  );
}
