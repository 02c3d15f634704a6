/** A place on a canvas, in its pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** How wide a text is at a size in pixels. */
export type Measure = (text: string, size: number, weight?: number) => number;

/**
 * Something that is drawn for leaving the screen, as a picture or on paper: always in the light colours, at the width that it is given, from the
 * figures and not from what the screen happens to show.
 */
export type Drawing = {
  height: (width: number, measure: Measure) => number;
  paint: (pen: CanvasRenderingContext2D, box: Box, measure: Measure) => void;
};

/** A drawing whose script is read when somebody takes it away. */
export type DrawingToCome = { draw: () => Promise<Drawing> };

/** One below the other. */
export function stacked(drawings: readonly Drawing[], gap: number): Drawing {
  return {
    height: (width, measure) =>
      drawings.reduce(
        (sum, { height }) => sum + height(width, measure),
        gap * (drawings.length - 1),
      ),
    paint: (pen, box, measure) => {
      let { y } = box;
      for (const drawing of drawings) {
        const height = drawing.height(box.width, measure);
        drawing.paint(pen, { ...box, y, height }, measure);
        y += height + gap;
      }
    },
  };
}

/** Side by side, each in as much of the width. */
export function beside(drawings: readonly Drawing[], gap: number): Drawing {
  const part = (width: number) =>
    (width - gap * (drawings.length - 1)) / drawings.length;
  return {
    height: (width, measure) =>
      Math.max(...drawings.map(({ height }) => height(part(width), measure))),
    paint: (pen, box, measure) => {
      const width = part(box.width);
      drawings.forEach((drawing, index) =>
        drawing.paint(
          pen,
          {
            x: box.x + index * (width + gap),
            y: box.y,
            width,
            height: drawing.height(width, measure),
          },
          measure,
        ),
      );
    },
  };
}
