import type { Box, Drawing, Measure } from "./drawing";

/** Wide enough for a slide of a full screen. */
export const pictureWidth = 1920;
const edge = 64;
const gap = 32;
const titleSize = 46;
const noteSize = 25;

/** A picture that stands alone in a message: what it shows above it, what has to be known of it below. */
export type PictureContent = {
  title: string;
  drawing: Drawing;
  notes: readonly string[];
};

export type PlacedText = {
  text: string;
  x: number;
  /** The upper edge of the line. */
  y: number;
  size: number;
  weight: number;
  isMuted: boolean;
};

export type PictureLayout = {
  width: number;
  height: number;
  texts: PlacedText[];
  drawing: Box;
};

/** Where everything stands. Lines that are too long are broken, never squeezed and never cut; the picture grows downwards. */
export function layPicture(
  { title, drawing, notes }: PictureContent,
  measure: Measure,
): PictureLayout {
  const width = pictureWidth - 2 * edge;
  const texts: PlacedText[] = [];
  let y = edge;
  const write = (text: string, size: number, isMuted: boolean) => {
    const weight = isMuted ? 400 : 600;
    for (const line of brokenLines(text, width, (part) =>
      measure(part, size, weight),
    )) {
      texts.push({ text: line, x: edge, y, size, weight, isMuted });
      y += Math.round(size * 1.35);
    }
  };
  write(title, titleSize, false);
  const box = {
    x: edge,
    y: y + gap - 8,
    width,
    height: Math.round(drawing.height(width, measure)),
  };
  y = box.y + box.height + gap;
  for (const note of notes) write(note, noteSize, true);
  return { width: pictureWidth, height: y + edge - 12, texts, drawing: box };
}

/** Words on lines that fit; a word that is longer than a line is broken inside. */
export function brokenLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap(broken)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];

  function broken(word: string): string[] {
    if (word.length < 2 || measure(word) <= width) return [word];
    const middle = Math.ceil(word.length / 2);
    return [word.slice(0, middle), word.slice(middle)].flatMap(broken);
  }
}
