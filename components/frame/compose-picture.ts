import { fontFamily, palettes } from "@/components/theme/tokens";

const edge = 32;
const head = 56;
const foot = 44;

/** A picture that stands alone in a message: what it shows above it, date and source below it. Always on light ground, for paper. */
export async function composePicture(
  source: string,
  title: string,
  footnote: string,
): Promise<string> {
  const image = await loadImage(source);
  const canvas = document.createElement("canvas");
  canvas.width = image.width + 2 * edge;
  canvas.height = image.height + head + foot + 2 * edge;
  const pen = canvas.getContext("2d");
  if (pen === null) return source;
  const { surface, ink, muted } = palettes.light;
  pen.fillStyle = surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, edge, edge + head);
  pen.textBaseline = "top";
  const write = (text: string, size: number, y: number) => {
    const weight = size > 20 ? 600 : 400;
    pen.font = `${weight} ${size}px ${fontFamily}`;
    pen.fillText(text, edge, y, canvas.width - 2 * edge);
  };
  pen.fillStyle = ink;
  write(title, 28, edge);
  pen.fillStyle = muted;
  write(footnote, 18, canvas.height - edge - 20);
  return canvas.toDataURL("image/png");
}

function loadImage(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("The picture could not be read"));
    image.src = source;
  });
}
