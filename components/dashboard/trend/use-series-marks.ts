"use client";

import { useMarks } from "@/components/figures/use-marks";
import type { FigureMark } from "@/lib/core/subjects/client/client-subject";
import type { SeriesReply } from "@/lib/figures/contract";

/** What was said of the figures of a series. */
export function useSeriesMarks({
  area,
  indicator,
  points,
}: SeriesReply): FigureMark[] {
  const from = points[0]?.month;
  const to = points.at(-1)?.month;
  if (from === undefined || to === undefined)
    throw new RangeError("A series has at least one month");
  return useMarks({ area, indicator, from, to, inside: false });
}
