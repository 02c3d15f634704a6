"use client";

import { useEffect, useRef } from "react";
import type { DrawingToCome } from "./drawing";

/**
 * Hands a drawing to the panel around it, once: what is handed out draws what is newest. A drawing for every change would make the panel draw its
 * content again, which would make another.
 */
export function useHandOut(
  drawing: DrawingToCome | null,
  onDrawing: (drawing: DrawingToCome | null) => void,
): void {
  const latest = useRef(drawing);
  useEffect(() => {
    latest.current = drawing;
  });
  const isThere = drawing !== null;
  useEffect(
    () =>
      onDrawing(
        isThere
          ? {
              draw: () => {
                if (latest.current === null)
                  throw new Error("The drawing is not on screen any more");
                return latest.current.draw();
              },
            }
          : null,
      ),
    [isThere, onDrawing],
  );
}
