"use client";

import { useState } from "react";
import { stacked, type DrawingToCome } from "@/components/handout/drawing";
import { useHandOut } from "@/components/handout/use-hand-out";
import type { Scale } from "@/components/map/area-look";
import type { LegendEntry, MarkedEdge } from "@/components/map/legend";

type Key = { entries: readonly LegendEntry[]; marked: MarkedEdge | null };

/** Hands a map out with its key below it. Returns where the map puts itself. */
export function useLegendDrawing(
  scale: Scale,
  { entries, marked }: Key,
  onDrawing: (drawing: DrawingToCome | null) => void,
): (map: DrawingToCome | null) => void {
  const [map, setMap] = useState<DrawingToCome | null>(null);
  const withLegend = map && {
    draw: async () => {
      const { legendDrawing } = await import("@/components/map/draw-legend");
      const legend = legendDrawing({ scale, entries, marked });
      return stacked([await map.draw(), legend], 28);
    },
  };
  useHandOut(withLegend, onDrawing);
  return setMap;
}
