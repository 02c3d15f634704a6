import type { MapLabel } from "../map-scene";
import type { AreaPaths } from "./draw-areas";

/** A label in the drawing: its lines, where its middle stands (in percent), and from which width of the frame on it has room. */
export type PlacedLabel = {
  code: string;
  lines: string[];
  figure: string;
  size: number;
  x: number;
  y: number;
  fromPixels: number;
  isOnStrong: boolean;
};

/** A letter of the typeface is about so wide, and a line so high, in sizes of the text. Nothing is measured: a server has no fonts. */
const letter = 0.6;
const line = 1.2;
const mostLetters = 21;

/**
 * Labels with the width from which on each has room: the weightiest always, another one as soon as it is clear of all that are weightier. The size of
 * the frame is not known where this is reckoned, and a label needs the same pixels in every size.
 */
export function placeLabels(
  { width, height, place }: AreaPaths,
  labels: readonly MapLabel[],
): PlacedLabel[] {
  const ratio = height / width;
  const placed: PlacedLabel[] = [];
  for (const label of labels.toSorted((a, b) => a.order - b.order)) {
    const [x, y] = place(label.at);
    const own: PlacedLabel = {
      code: label.code,
      lines: linesOf(label.name),
      figure: label.figure,
      size: label.size,
      x: round((100 * x) / width),
      y: round((100 * y) / height),
      fromPixels: 0,
      isOnStrong: label.isOnStrong,
    };
    own.fromPixels = Math.ceil(roomFor(own, placed, ratio));
    if (own.fromPixels < mostWidth) placed.push(own);
  }
  return placed;
}

/** No screen gives the frame more; a label that would need it is left out. */
const mostWidth = 4000;

function roomFor(
  own: PlacedLabel,
  others: readonly PlacedLabel[],
  ratio: number,
): number {
  return others.reduce((least, other) => {
    const clear = clearFrom(own, other, ratio);
    return clear > other.fromPixels ? Math.max(least, clear) : least;
  }, 0);
}

/** From which width of the frame on two labels do not touch. */
function clearFrom(a: PlacedLabel, b: PlacedLabel, ratio: number): number {
  const beside = halfWidth(a) + halfWidth(b);
  const above = halfHeight(a) + halfHeight(b);
  return Math.min(
    beside / (Math.abs(a.x - b.x) / 100),
    above / ((Math.abs(a.y - b.y) / 100) * ratio),
  );
}

function halfWidth({ lines, figure, size }: PlacedLabel): number {
  const longest = Math.max(...[...lines, figure].map(({ length }) => length));
  return (longest * letter * size) / 2 + 1;
}

function halfHeight({ lines, figure, size }: PlacedLabel): number {
  return ((lines.length + (figure ? 1 : 0)) * line * size) / 2 + 1;
}

function linesOf(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < mostLetters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number) => Math.round(value * 100) / 100;
