"use client";

import { useEffect, useRef } from "react";
import { drawOnto } from "./compose-picture";
import type { Drawing } from "./drawing";

/** Dots across the page: about 220 an inch on A4. */
const printedWidth = 1600;

/**
 * Stands on paper in place of what the screen draws by the graphics card or by the size of a window: neither can be printed as it is. It is drawn
 * when the page is about to be printed.
 */
export function PrintedDrawing({
  label,
  drawing,
}: {
  label: string;
  drawing: Drawing | null;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = () => {
      if (canvas.current && drawing)
        drawOnto(canvas.current, drawing, printedWidth);
    };
    const paper = matchMedia("print");
    const drawForPaper = () => {
      if (paper.matches) draw();
    };
    drawForPaper();
    addEventListener("beforeprint", draw);
    paper.addEventListener("change", drawForPaper);
    return () => {
      removeEventListener("beforeprint", draw);
      paper.removeEventListener("change", drawForPaper);
    };
  }, [drawing]);
  return (
    <div role="img" aria-label={label} className="hidden w-full print:block">
      <canvas ref={canvas} className="w-full" />
    </div>
  );
}
