import type { Band } from "@/lib/core/catalogue/bands";
import type { Box } from "../handout/drawing";
import type { Palette } from "../theme/tokens";
import { fillOf, lineOn, type AreaLook } from "./area-look";

/** Dots of a picture for one pixel of the screen: its letters and lines are as large as on a screen half as wide. */
export const density = 2;

type Pen = CanvasRenderingContext2D;

/** Fills a path with the colour or pattern of a look; `frame` encloses it. */
export function paintLook(
  pen: Pen,
  path: Path2D,
  look: AreaLook,
  {
    palette,
    scale,
    strong,
    frame,
  }: {
    palette: Palette;
    scale: readonly string[];
    strong: readonly Band[];
    frame: Box;
  },
): void {
  pen.save();
  // Hatching and dots lie on the ground, as their patterns in the live map do.
  const colour =
    look.kind === "hatched" || look.kind === "dots"
      ? palette.ground
      : fillOf(look, scale, palette);
  pen.fillStyle = colour;
  pen.fill(path, "evenodd");
  pen.clip(path, "evenodd");
  if (look.kind === "hatched") hatch(pen, frame, palette.hatch);
  if (look.kind === "dots") dots(pen, frame, palette.hatch);
  if (look.isPartial) {
    // A thin broken line inside the edge: drawn wide, then its outer part taken away.
    pen.lineJoin = "round";
    pen.strokeStyle = lineOn(look, palette, strong);
    pen.setLineDash([9, 7]);
    pen.lineWidth = 15;
    pen.stroke(path);
    pen.setLineDash([]);
    pen.strokeStyle = colour;
    pen.lineWidth = 10;
    pen.stroke(path);
  }
  pen.restore();
}

function hatch(pen: Pen, { x, y, width, height }: Box, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 2.5;
  pen.beginPath();
  // All strokes lie on one lattice, so that neighbours meet.
  const step = 13;
  const first = Math.floor((x + y) / step) * step;
  for (let sum = first; sum < x + y + width + height; sum += step) {
    pen.moveTo(sum - y, y);
    pen.lineTo(sum - y - height, y + height);
  }
  pen.stroke();
}

function dots(pen: Pen, { x, y, width, height }: Box, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  const step = 12;
  const from = (edge: number) => Math.floor(edge / step) * step;
  for (let across = from(x); across < x + width; across += step)
    for (let down = from(y); down < y + height + step; down += step) {
      pen.moveTo(across + 2.2, down);
      pen.arc(across, down, 2.2, 0, 2 * Math.PI);
    }
  pen.fill();
}
