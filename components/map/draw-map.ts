import type { Box, Drawing } from "../handout/drawing";
import { fontFamily } from "../theme/tokens";
import { outlineWidth } from "./area-look";
import { drawAreas, type AreaPaths } from "./drawing/draw-areas";
import { placeLabels, type PlacedLabel } from "./drawing/place-labels";
import type { MapScene } from "./map-scene";
import { density, paintLook } from "./paint-look";

type Pen = CanvasRenderingContext2D;

const unknown = { kind: "plain", isPartial: false } as const;

/** The map for pictures: the whole area as large as it fits, whatever part of it the screen shows. */
export function mapDrawing(scene: MapScene): Drawing {
  const paths = drawAreas(scene.shapes);
  return {
    height: (width) =>
      paths === null
        ? 0
        : Math.min(
            Math.max((width * paths.height) / paths.width, width * 0.4),
            width * 0.66,
          ),
    paint: (pen, box) => {
      if (paths === null) return;
      const frame = fitInto(paths, box);
      paintAreas(pen, paths, scene, frame);
      paintCircles(pen, paths, scene, frame);
      paintPoints(pen, paths, scene, frame);
      for (const label of placeLabels(paths, scene.labels))
        if (label.fromPixels * density <= frame.width)
          paintLabel(pen, label, scene, frame);
    },
  };
}

/** As large as it fits, in the middle, clear of the edge by the width of a border. */
function fitInto({ width, height }: AreaPaths, box: Box): Box {
  const unit = Math.min((box.width - 12) / width, (box.height - 12) / height);
  return {
    x: box.x + (box.width - width * unit) / 2,
    y: box.y + (box.height - height * unit) / 2,
    width: width * unit,
    height: height * unit,
  };
}

function paintAreas(
  pen: Pen,
  paths: AreaPaths,
  { looks, palette, scale, strong, outlined }: MapScene,
  frame: Box,
): void {
  const unit = frame.width / paths.width;
  const shapes = paths.areas.map(({ code, path: steps }) => {
    const path = new Path2D();
    path.addPath(
      new Path2D(steps),
      new DOMMatrix([unit, 0, 0, unit, frame.x, frame.y]),
    );
    return { code, path, look: looks.get(code) ?? unknown };
  });
  for (const { path, look } of shapes)
    paintLook(pen, path, look, { palette, scale, strong, frame });
  pen.save();
  pen.lineWidth = 2.5;
  pen.lineJoin = "round";
  for (const { path, look } of shapes) {
    const isPlain = look.kind === "plain";
    pen.setLineDash(isPlain ? [3, 5] : []);
    pen.strokeStyle = isPlain ? palette["line-strong"] : palette.surface;
    pen.stroke(path);
  }
  pen.setLineDash([]);
  pen.lineWidth = outlineWidth * density;
  pen.strokeStyle = palette.ink;
  for (const { code, path } of shapes) if (outlined.has(code)) pen.stroke(path);
  pen.restore();
}

function paintCircles(
  pen: Pen,
  paths: AreaPaths,
  { circles, palette, scale, strong }: MapScene,
  frame: Box,
): void {
  const unit = frame.width / paths.width;
  pen.save();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  for (const { at, look, radius } of circles) {
    const [x, y] = paths.place(at);
    const middle = [frame.x + x * unit, frame.y + y * unit] as const;
    const size = radius * density;
    const path = new Path2D();
    path.arc(...middle, size, 0, 2 * Math.PI);
    paintLook(pen, path, look, {
      palette,
      scale,
      strong,
      frame: {
        x: middle[0] - size,
        y: middle[1] - size,
        width: 2 * size,
        height: 2 * size,
      },
    });
    pen.stroke(path);
  }
  pen.restore();
}

function paintPoints(
  pen: Pen,
  paths: AreaPaths,
  { points, palette, scale, strong }: MapScene,
  frame: Box,
): void {
  const unit = frame.width / paths.width;
  const radius = points.length > 200 ? 6 : 10;
  pen.save();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.5;
  for (const { at, look } of points) {
    const [x, y] = paths.place(at);
    const path = new Path2D();
    path.arc(frame.x + x * unit, frame.y + y * unit, radius, 0, 2 * Math.PI);
    paintLook(
      pen,
      path,
      { ...look, isPartial: false },
      {
        palette,
        scale,
        strong,
        frame: {
          x: frame.x + x * unit - radius,
          y: frame.y + y * unit - radius,
          width: 2 * radius,
          height: 2 * radius,
        },
      },
    );
    pen.stroke(path);
  }
  pen.restore();
}

function paintLabel(
  pen: Pen,
  { lines, figure, size, x, y, isOnStrong }: PlacedLabel,
  { palette }: MapScene,
  frame: Box,
): void {
  const px = size * density;
  const all = figure ? [...lines, figure] : lines;
  const middle = frame.y + (y / 100) * frame.height;
  pen.save();
  pen.font = `600 ${px}px ${fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = px / 4.5;
  pen.strokeStyle = isOnStrong ? palette.ink : palette.surface;
  pen.fillStyle = isOnStrong ? palette.surface : palette.ink;
  all.forEach((words, index) => {
    const at = [
      frame.x + (x / 100) * frame.width,
      middle + (index - (all.length - 1) / 2) * px * 1.2,
    ] as const;
    pen.strokeText(words, ...at);
    pen.fillText(words, ...at);
  });
  pen.restore();
}
