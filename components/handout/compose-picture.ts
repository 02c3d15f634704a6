import { fontFamily, palettes } from "@/components/theme/tokens";
import type { Drawing, Measure } from "./drawing";
import { layPicture, type PictureContent } from "./picture-layout";

const scratch = () => document.createElement("canvas").getContext("2d");

/** The letters are drawn by the canvas, which does not wait for them itself. */
async function lettersReady(): Promise<void> {
  await Promise.all(
    [400, 600].map((weight) =>
      document.fonts.load(`${weight} 24px ${fontFamily}`),
    ),
  );
}

function measureWith(pen: CanvasRenderingContext2D): Measure {
  return (text, size, weight = 400) => {
    pen.font = `${weight} ${size}px ${fontFamily}`;
    return pen.measureText(text).width;
  };
}

/** The PNG of a picture, on light ground, for paper and slides; null where the browser has no canvas. */
export async function composePicture(
  content: PictureContent,
): Promise<Blob | null> {
  await lettersReady();
  const pen = scratch();
  if (pen === null) return null;
  const measure = measureWith(pen);
  const { width, height, texts, drawing } = layPicture(content, measure);
  const { canvas } = pen;
  canvas.width = width;
  canvas.height = height;
  const { surface, ink, muted } = palettes.light;
  pen.fillStyle = surface;
  pen.fillRect(0, 0, width, height);
  content.drawing.paint(pen, drawing, measure);
  pen.textBaseline = "top";
  pen.textAlign = "left";
  for (const { text, x, y, size, weight, isMuted } of texts) {
    pen.font = `${weight} ${size}px ${fontFamily}`;
    pen.fillStyle = isMuted ? muted : ink;
    pen.fillText(text, x, y);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Draws into a canvas of the page itself, which takes the height that the drawing needs. It is done at once, as printing does not wait. */
export function drawOnto(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  width: number,
): void {
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  const measure = measureWith(pen);
  const height = Math.round(drawing.height(width, measure));
  canvas.width = width;
  canvas.height = height;
  drawing.paint(pen, { x: 0, y: 0, width, height }, measure);
}
