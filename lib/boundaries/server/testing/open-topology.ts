import { gunzipSync } from "node:zlib";
import type { MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { polygonsIn } from "@/lib/boundaries/server/formats/polygonal";
import type { BuiltTopology } from "@/lib/boundaries/server/shape-row";

/** One drawing unpacked, as a browser does it. */
export function openTopology(
  built: BuiltTopology[],
  parent: string,
  level: string,
): { topology: Topology; features: GeoJSON.Feature<MultiPolygon>[] } {
  const one = built.find(
    (each) => each.parentCode === parent && each.level === level,
  );
  if (one === undefined) throw new Error(`No topology ${parent} ${level}`);
  const topology = JSON.parse(gunzipSync(one.body).toString()) as Topology;
  const object = topology.objects[level] as GeometryCollection;
  const { features } = feature(topology, object);
  return { topology, features: features as GeoJSON.Feature<MultiPolygon>[] };
}

/** The points that the village drawings of two regencies both hold. */
export function sharedPoints(
  built: BuiltTopology[],
  regency: string,
  neighbour: string,
): string[] {
  const pointsOf = (code: string) =>
    new Set(
      openTopology(built, code, "village").features.flatMap(({ geometry }) =>
        polygonsIn(geometry)
          .flat(2)
          .map(([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`),
      ),
    );
  const ours = pointsOf(regency);
  return [...pointsOf(neighbour)].filter((point) => ours.has(point));
}
