import type { Box, Drawing, Measure } from "../handout/drawing";
import { fontFamily, palettes } from "../theme/tokens";
import { classColours, type Scale } from "./area-look";
import type { LegendEntry, MarkedEdge } from "./legend";
import { paintLook } from "./paint-look";

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
      classes.forEach(({ band, label, count }, index) => {
        const x = box.x + index * step;
        pen.fillStyle = colours[band - 1] ?? "";
        pen.fillRect(x, box.y + line, step, swatch.height);
        write(label, x + step / 2, box.y + line + 32, ink);
        write(String(count), x + step / 2, box.y + line + 62, muted);
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

const wordsOf = ({ label, count }: LegendEntry) => `${label}  ${count}`;

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
