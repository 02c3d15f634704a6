import type { Geometry, Position } from "geojson";
import type { Box, Drawing, Measure } from "../frame/drawing";
import { fontFamily } from "../theme/tokens";
import type { MapLabel } from "./map-canvas";
import type { MapScene } from "./map-scene";
import { paintLook } from "./paint-look";
import { aspectOf, projectInto } from "./projection";
import { boundsOf, type ShapeFeature } from "./shapes";

type Pen = CanvasRenderingContext2D;
type Project = (position: Position) => [number, number];

const unknown = { kind: "plain", isPartial: false } as const;

/** The map for paper and pictures: the whole area as large as it fits, whatever part of it the screen shows. */
export function mapDrawing(scene: MapScene): Drawing {
  const bounds = boundsOf(scene.shapes.features);
  return {
    height: (width) =>
      bounds === null
        ? 0
        : Math.min(
            Math.max(width * aspectOf(bounds), width * 0.4),
            width * 0.66,
          ),
    paint: (pen, box, measure) => {
      if (bounds === null) return;
      const project = projectInto(bounds, inset(box, 6));
      for (const shape of scene.shapes.features)
        paintShape(pen, shape, scene, project);
      paintPoints(pen, scene, project);
      for (const label of placedLabels(scene.labels, project, measure))
        paintLabel(pen, label, scene);
    },
  };
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return {
    x: x + by,
    y: y + by,
    width: width - 2 * by,
    height: height - 2 * by,
  };
}

function paintShape(
  pen: Pen,
  { geometry, properties: { code } }: ShapeFeature,
  { looks, palette, scale }: MapScene,
  project: Project,
): void {
  const rings = ringsOf(geometry).map((ring) => ring.map(project));
  const trace = () => {
    pen.beginPath();
    for (const ring of rings) {
      ring.forEach(([x, y], index) =>
        index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y),
      );
      pen.closePath();
    }
  };
  const look = looks.get(code) ?? unknown;
  const frame = frameOf(rings.flat());
  paintLook(pen, trace, look, { palette, scale, frame });
  pen.save();
  trace();
  const isPlain = look.kind === "plain";
  pen.setLineDash(isPlain ? [3, 5] : []);
  pen.strokeStyle = isPlain ? palette["line-strong"] : palette.surface;
  pen.lineWidth = 2.5;
  pen.lineJoin = "round";
  pen.stroke();
  pen.restore();
}

function ringsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(ringsOf);
    default:
      return [];
  }
}

function frameOf(places: readonly [number, number][]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return { x: west, y: north, width: east - west, height: south - north };
}

function paintPoints(
  pen: Pen,
  { points, palette, scale }: MapScene,
  project: Project,
): void {
  const radius = points.length > 200 ? 6 : 10;
  for (const { at, look } of points) {
    const [x, y] = project(at);
    const trace = () => {
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    };
    const frame = frameOf([
      [x - radius, y - radius],
      [x + radius, y + radius],
    ]);
    paintLook(
      pen,
      trace,
      { ...look, isPartial: false },
      {
        palette,
        scale,
        frame,
      },
    );
    trace();
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1.5;
    pen.stroke();
  }
}

type PlacedLabel = MapLabel & { x: number; y: number; px: number };

/** Twice the screen's size; the weightiest first, and none over another. */
function placedLabels(
  labels: readonly MapLabel[],
  project: Project,
  measure: Measure,
): PlacedLabel[] {
  const taken: Box[] = [];
  return labels
    .toSorted((a, b) => a.order - b.order)
    .flatMap((label): PlacedLabel[] => {
      const [x, y] = project(label.at);
      const px = 2 * label.size;
      const width = Math.max(
        measure(label.name, px, 600),
        measure(label.figure, px, 600),
      );
      const height = px * (label.figure === "" ? 1.2 : 2.4);
      const box = { x: x - width / 2, y: y - height / 2, width, height };
      if (taken.some((other) => overlap(box, other))) return [];
      taken.push(box);
      return [{ ...label, x, y: box.y, px }];
    });
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

function paintLabel(
  pen: Pen,
  { name, figure, x, y, px }: PlacedLabel,
  { palette }: MapScene,
): void {
  pen.save();
  pen.font = `600 ${px}px ${fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.lineWidth = px / 4.5;
  pen.strokeStyle = palette.surface;
  pen.fillStyle = palette.ink;
  [name, figure].forEach((line, index) => {
    const top = y + index * px * 1.2;
    pen.strokeText(line, x, top);
    pen.fillText(line, x, top);
  });
  pen.restore();
}
