import type { FeatureCollection, Point } from "geojson";
import type { MapCircle, MapLabel, MapPoint } from "./map-scene";

/** What stands on a map, as MapLibre takes it. */
export function labelFeatures(
  labels: readonly MapLabel[],
  textScale: number,
): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: labels.map(({ at, size, ...properties }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: at },
      properties: { ...properties, size: size * textScale },
    })),
  };
}

export function circleFeatures(
  circles: readonly MapCircle[],
): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: circles.map(({ code, at, radius, look }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: at },
      properties: {
        code,
        radius,
        band: look.kind === "band" ? look.band : 0,
      },
    })),
  };
}

export function pointFeatures(
  points: readonly MapPoint[],
): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: points.map(({ id, at, look }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: at },
      properties: {
        id,
        look: look.kind,
        band: look.kind === "band" ? look.band : 0,
      },
    })),
  };
}
