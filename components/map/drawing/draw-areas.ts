import type { Geometry, Position } from "geojson";
import { boundsOf, type Shapes } from "../shapes";
import { mostPixels } from "./fit";

/** Areas as paths of SVG in a frame of whole numbers. */
export type AreaPaths = {
  width: number;
  height: number;
  /** The widest that the frame is shown, in pixels. */
  mostPixels: number;
  areas: { code: string; name: string; path: string }[];
  /** Where degrees of longitude and latitude lie in the frame. */
  place: (at: readonly number[]) => [x: number, y: number];
};

/** The longer side of the frame: on a wide screen one step is less than half a pixel. */
const steps = 4000;

/** Web Mercator, as MapLibre projects: shares of the world from its north-west corner. */
function mercator([lon = 0, lat = 0]: readonly number[]): [number, number] {
  const angle = (lat * Math.PI) / 180;
  return [
    lon / 360 + 0.5,
    0.5 - Math.log(Math.tan(Math.PI / 4 + angle / 2)) / (2 * Math.PI),
  ];
}

/**
 * The shapes of areas as paths, projected and framed as the live map shows them; null where there is no shape. Needs no browser. What lies outside
 * `bounds` is drawn outside the frame.
 */
export function drawAreas(
  shapes: Shapes,
  bounds = boundsOf(shapes.features),
): AreaPaths | null {
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const scale = steps / Math.max(right - left, bottom - top, 1e-9);
  const place = (at: readonly number[]): [number, number] => {
    const [x, y] = mercator(at);
    return [Math.round((x - left) * scale), Math.round((y - top) * scale)];
  };
  const [width, height] = place([east, south]);
  return {
    width: Math.max(width, 1),
    height: Math.max(height, 1),
    mostPixels: mostPixels(Math.max(right - left, 1e-9)),
    areas: shapes.features.map(({ geometry, properties: { code, name } }) => ({
      code,
      name,
      path: pathOf(geometry, place),
    })),
    place,
  };
}

function pathOf(geometry: Geometry, place: AreaPaths["place"]): string {
  switch (geometry.type) {
    case "Polygon":
      return geometry.coordinates.map((ring) => ringPath(ring, place)).join("");
    case "MultiPolygon":
      return geometry.coordinates
        .flat()
        .map((ring) => ringPath(ring, place))
        .join("");
    case "GeometryCollection":
      return geometry.geometries.map((part) => pathOf(part, place)).join("");
    default:
      return "";
  }
}

/** Steps from corner to corner, because they are shorter to send than places. */
function ringPath(ring: readonly Position[], place: AreaPaths["place"]) {
  const [start, ...others] = ring.map(place);
  if (start === undefined) return "";
  let [x, y] = start;
  const moves = others.flatMap(([toX, toY]) => {
    const step = [toX - x, toY - y] as const;
    [x, y] = [toX, toY];
    return step[0] === 0 && step[1] === 0 ? [] : [step.join(" ")];
  });
  return `M${start.join(" ")}l${moves.join(" ") || "0 0"}z`;
}
