"use client";

import { useEffect, useRef } from "react";
import type { Drawing } from "./drawing";

/**
 * Hands a drawing to the panel around it, once: what is handed out draws what is newest. A drawing for every change would make the panel draw its
 * content again, which would make another.
 */
export function useHandOut(
  drawing: Drawing | null,
  onDrawing: (drawing: Drawing | null) => void,
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
              height: (...given) => latest.current?.height(...given) ?? 0,
              paint: (...given) => latest.current?.paint(...given),
            }
          : null,
      ),
    [isThere, onDrawing],
  );
}
