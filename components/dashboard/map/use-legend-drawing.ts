"use client";

import { useState } from "react";
import {
  beside,
  stacked,
  type Drawing,
  type DrawingToCome,
} from "@/components/handout/drawing";
import { useHandOut } from "@/components/handout/use-hand-out";
import type { Scale } from "@/components/map/area-look";
import type { LegendEntry, MarkedEdge } from "@/components/map/legend";

type Key = { entries: readonly LegendEntry[]; marked: MarkedEdge | null };

/** Circles of the key, in pixels of the screen, and what is counted. */
export type CircleKeyContent = {
  label: string;
  circles: readonly { radius: number; words: string }[];
};

/** Pixels of a picture between a map and what is said of it. */
const gap = 28;

const drawers = () => import("@/components/map/draw-legend");

/** Hands a map out with its key below it, and that of its circles. Returns where the map puts itself. */
export function useLegendDrawing(
  scale: Scale,
  { entries, marked }: Key,
  onDrawing: (drawing: DrawingToCome | null) => void,
  circles: CircleKeyContent | null = null,
): (map: DrawingToCome | null) => void {
  const [map, setMap] = useState<DrawingToCome | null>(null);
  const withLegend = map && {
    draw: async () => {
      const { legendDrawing, circleKeyDrawing } = await drawers();
      return stacked(
        [
          await map.draw(),
          legendDrawing({ scale, entries, marked }),
          ...(circles === null ? [] : [circleKeyDrawing(circles)]),
        ],
        gap,
      );
    },
  };
  useHandOut(withLegend, onDrawing);
  return setMap;
}

type PairSide = Key & { name: string; scale: Scale };

/** Hands out two maps beside each other as they stand on the screen, each with its name: with one key for both, or one each. Returns where each puts itself. */
export function usePairDrawing(
  sides: readonly [PairSide, PairSide],
  hasOneKey: boolean,
  onDrawing: (drawing: DrawingToCome | null) => void,
) {
  const [first, setFirst] = useState<DrawingToCome | null>(null);
  const [second, setSecond] = useState<DrawingToCome | null>(null);
  const pair = first &&
    second && {
      draw: async () => {
        const { legendDrawing, titleDrawing } = await drawers();
        const maps = [await first.draw(), await second.draw()] as const;
        const parts = sides.map((side, index): Drawing => {
          const own = [titleDrawing(side.name), maps[index] ?? maps[0]];
          return stacked(hasOneKey ? own : [...own, legendDrawing(side)], gap);
        });
        const both = beside(parts, 2 * gap);
        return hasOneKey ? stacked([both, legendDrawing(sides[1])], gap) : both;
      },
    };
  useHandOut(pair, onDrawing);
  return [setFirst, setSecond] as const;
}
