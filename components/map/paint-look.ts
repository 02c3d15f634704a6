import type { Box } from "../frame/drawing";
import type { Palette } from "../theme/tokens";
import type { AreaLook } from "./area-look";

type Pen = CanvasRenderingContext2D;

/** The colour that a thin line needs on a class: light on the strong ones, dark on the pale ones. */
function lineOnBand(look: AreaLook, palette: Palette): string {
  return look.kind === "band" && look.band > 3 ? palette.surface : palette.ink;
}

/** Fills what `trace` draws with the colour or pattern of a look; `frame` encloses it. */
export function paintLook(
  pen: Pen,
  trace: () => void,
  look: AreaLook,
  {
    palette,
    scale,
    frame,
  }: {
    palette: Palette;
    scale: readonly string[];
    frame: Box;
  },
): void {
  pen.save();
  trace();
  const colour =
    look.kind === "band"
      ? (scale[look.band - 1] ?? palette.sunken)
      : look.kind === "plain"
        ? palette.sunken
        : palette.ground;
  pen.fillStyle = colour;
  pen.fill("evenodd");
  pen.clip("evenodd");
  if (look.kind === "hatched") hatch(pen, frame, palette.hatch);
  if (look.kind === "dots") dots(pen, frame, palette.hatch);
  if (look.isPartial) {
    // A thin broken line inside the edge: drawn wide, then its outer part taken away.
    trace();
    pen.lineJoin = "round";
    pen.strokeStyle = lineOnBand(look, palette);
    pen.setLineDash([9, 7]);
    pen.lineWidth = 15;
    pen.stroke();
    pen.setLineDash([]);
    pen.strokeStyle = colour;
    pen.lineWidth = 10;
    pen.stroke();
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
