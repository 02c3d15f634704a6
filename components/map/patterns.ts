import type { Palette } from "../theme/tokens";

/** Patterns are drawn for twice the pixels of the page, so that they stay crisp on dense screens. */
export const patternRatio = 2;

type Pattern = { width: number; height: number; data: Uint8ClampedArray };

function draw(
  width: number,
  height: number,
  paint: (pen: CanvasRenderingContext2D) => void,
): Pattern {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null)
    return { width: 1, height: 1, data: new Uint8ClampedArray(4) };
  paint(pen);
  return { width, height, data: pen.getImageData(0, 0, width, height).data };
}

/** Diagonal strokes over the whole tile, meeting at its edges. */
function strokes(
  pen: CanvasRenderingContext2D,
  side: number,
  colour: string,
  thickness: number,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = thickness;
  pen.lineCap = "square";
  for (const shift of [-side, 0, side]) {
    pen.beginPath();
    pen.moveTo(shift, side);
    pen.lineTo(shift + side, 0);
    pen.stroke();
  }
}

/** The images that the map's layers fill with; not reported is hatched, suppressed is dotted. */
export function mapPatterns(palette: Palette): Record<string, Pattern> {
  return {
    hatch: draw(16, 16, (pen) => {
      pen.fillStyle = palette.ground;
      pen.fillRect(0, 0, 16, 16);
      strokes(pen, 16, palette.hatch, 3);
    }),
    dots: draw(12, 12, (pen) => {
      pen.fillStyle = palette.ground;
      pen.fillRect(0, 0, 12, 12);
      pen.fillStyle = palette.hatch;
      pen.beginPath();
      pen.arc(6, 6, 2.4, 0, 2 * Math.PI);
      pen.fill();
    }),
  };
}
