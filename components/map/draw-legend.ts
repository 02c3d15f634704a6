import type { Box, Drawing, Measure } from "../handout/drawing";
import { brokenLines } from "../handout/picture-layout";
import { fontFamily, palettes } from "../theme/tokens";
import { classColours, countText, type Scale } from "./area-look";
import type { LegendEntry, MarkedEdge } from "./legend";
import { density, paintLook } from "./paint-look";

const size = 25;
const line = 40;
const swatch = { width: 44, height: 26 };
const classHeight = line + 62 + 30;

export type LegendContent = {
  scale: Scale;
  entries: readonly LegendEntry[];
  marked: MarkedEdge | null;
};

/** The key of the colours below the map of a picture: the classes side by side, then the looks without one, with how many areas have each. */
export function legendDrawing({
  scale,
  entries,
  marked,
}: LegendContent): Drawing {
  const classes = entries.flatMap(({ look, ...rest }) =>
    look.kind === "band" ? [{ band: look.band, ...rest }] : [],
  );
  const others = entries.filter(({ look }) => look.kind !== "band");
  const colours = classColours(palettes.light, scale);
  return {
    height: (width, measure) =>
      classHeight + 12 + placeOthers(others, width, measure).rows * line,
    paint: (pen, box, measure) => {
      const { ink, muted } = palettes.light;
      pen.save();
      pen.textBaseline = "top";
      const write = (text: string, x: number, y: number, colour: string) => {
        pen.font = `400 ${size}px ${fontFamily}`;
        pen.fillStyle = colour;
        pen.fillText(text, x, y);
      };
      const step = Math.max(
        150,
        ...classes.map(({ label }) => measure(label, size) + 28),
      );
      pen.textAlign = "center";
      classes.forEach(({ band, label, ...counts }, index) => {
        const x = box.x + index * step;
        pen.fillStyle = colours[band - 1] ?? "";
        pen.fillRect(x, box.y + line, step, swatch.height);
        write(label, x + step / 2, box.y + line + 32, ink);
        write(countText(counts), x + step / 2, box.y + line + 62, muted);
        if (marked?.band !== band) return;
        write(marked.label, x, box.y, muted);
        pen.fillStyle = ink;
        pen.fillRect(x - 2, box.y + line - 8, 4, swatch.height + 8);
      });
      paintOthers(
        pen,
        box,
        placeOthers(others, box.width, measure).entries,
        colours,
      );
      pen.restore();
    },
  };
}

const titleSize = 30;

/** What one of several drawings is called, above it. */
export function titleDrawing(title: string): Drawing {
  const lines = (width: number, measure: Measure) =>
    brokenLines(title, width, (part) => measure(part, titleSize, 600));
  return {
    height: (width, measure) => lines(width, measure).length * titleSize * 1.35,
    paint: (pen, box, measure) => {
      pen.save();
      pen.textBaseline = "top";
      pen.fillStyle = palettes.light.ink;
      lines(box.width, measure).forEach((words, index) => {
        pen.font = `600 ${titleSize}px ${fontFamily}`;
        pen.fillText(words, box.x, box.y + index * titleSize * 1.35);
      });
      pen.restore();
    },
  };
}

/** How large circles are: some of them with their counts, and what is counted. Radii in pixels of the screen, as those of the map. */
export function circleKeyDrawing({
  label,
  circles,
}: {
  label: string;
  circles: readonly { radius: number; words: string }[];
}): Drawing {
  const tallest = Math.max(0, ...circles.map(({ radius }) => radius));
  const height = 2 * tallest * density + line;
  return {
    height: () => height,
    paint: (pen, box, measure) => {
      pen.save();
      pen.textBaseline = "top";
      pen.font = `400 ${size}px ${fontFamily}`;
      pen.lineWidth = 1.5;
      let { x } = box;
      for (const { radius, words } of circles) {
        const step = Math.max(2 * radius * density, measure(words, size));
        const middle = x + step / 2;
        const bottom = box.y + 2 * tallest * density;
        pen.strokeStyle = palettes.light.ink;
        pen.beginPath();
        pen.arc(
          middle,
          bottom - radius * density,
          radius * density,
          0,
          2 * Math.PI,
        );
        pen.stroke();
        pen.textAlign = "center";
        pen.fillStyle = palettes.light.ink;
        pen.fillText(words, middle, bottom + 8);
        x += step + 36;
      }
      pen.textAlign = "left";
      pen.fillStyle = palettes.light.muted;
      pen.fillText(label, x, box.y + 2 * tallest * density + 8);
      pen.restore();
    },
  };
}

function paintOthers(
  pen: CanvasRenderingContext2D,
  box: Box,
  placed: readonly { entry: LegendEntry; x: number; row: number }[],
  scale: readonly string[],
): void {
  const palette = palettes.light;
  pen.textAlign = "left";
  for (const { entry, x, row } of placed) {
    const left = box.x + x;
    const top = box.y + classHeight + 12 + row * line;
    const frame = { x: left, y: top, ...swatch };
    const path = new Path2D();
    path.rect(frame.x, frame.y, frame.width, frame.height);
    paintLook(pen, path, entry.look, { palette, scale, strong: [], frame });
    pen.strokeStyle = palette["line-strong"];
    pen.lineWidth = 1.5;
    pen.stroke(path);
    pen.font = `400 ${size}px ${fontFamily}`;
    pen.fillStyle = palette.ink;
    pen.fillText(wordsOf(entry), left + swatch.width + 12, top - 1);
  }
}

const wordsOf = ({ label, ...counts }: LegendEntry) =>
  `${label}  ${countText(counts)}`;

/** On as many rows as they need. */
function placeOthers(
  entries: readonly LegendEntry[],
  width: number,
  measure: Measure,
) {
  let x = 0;
  let row = 0;
  const placed = entries.map((entry) => {
    const needed = swatch.width + 12 + measure(wordsOf(entry), size);
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const place = { entry, x, row };
    x += needed + 36;
    return place;
  });
  return { entries: placed, rows: placed.length === 0 ? 0 : row + 1 };
}
