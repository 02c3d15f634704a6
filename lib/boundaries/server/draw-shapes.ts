import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { simplify } from "topojson-simplify";
import type { GeometryObject } from "topojson-specification";
import { polygonsIn } from "@/lib/boundaries/server/formats/polygonal";
import { ringArea } from "@/lib/boundaries/server/formats/ring-area";
import type { AreaLevelBelowProvince } from "./shape-row";
import { keepSmallShapes, type WeighedShapes } from "./weigh-shapes";

export type DrawnShape = { code: string; geometry: Polygon | MultiPolygon };

/**
 * The shapes of a level, simplified to `toleranceDegrees`. Points and islets that cover no more than a square of that size are left out, and so are
 * holes that have collapsed.
 */
export function drawShapes(
  weighed: WeighedShapes,
  level: AreaLevelBelowProvince,
  toleranceDegrees: number,
): DrawnShape[] {
  const minArea = toleranceDegrees ** 2;
  keepSmallShapes(weighed, level, minArea);
  const simple = simplify(weighed.topology, minArea);
  const draw = (shape: GeometryObject): DrawnShape => {
    const drawn = feature(simple, shape) as GeoJSON.Feature<
      Polygon | MultiPolygon
    >;
    const geometry = withoutSpecks(drawn.geometry, minArea);
    return { code: String(shape.id), geometry };
  };
  return simple.objects[level]?.geometries.map(draw) ?? [];
}

/** The largest part always stays. A hole may be a town that lies inside a regency, so only holes that have collapsed are removed. */
function withoutSpecks(
  geometry: Polygon | MultiPolygon,
  minArea: number,
): Polygon | MultiPolygon {
  const polygons = polygonsIn(geometry)
    .map((rings) => ({ rings, area: ringArea(rings[0] ?? []) }))
    .sort((a, b) => b.area - a.area)
    .filter(({ area }, index) => index === 0 || area >= minArea)
    .map(({ rings }) =>
      rings.filter((ring, index) => index === 0 || ringArea(ring) > 0),
    );
  const [first] = polygons;
  return polygons.length === 1 && first !== undefined
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: polygons };
}
