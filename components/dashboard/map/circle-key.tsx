"use client";

import { useTextScale } from "@/components/ui/use-text-scale";
import type { CircleKeyContent } from "./use-legend-drawing";

/** What the sizes of circles mean; on a stage they are as large as those on the map. */
export function CircleKey({ label, circles }: CircleKeyContent) {
  const scale = useTextScale();
  return (
    <div className="flex items-end gap-3 text-12">
      {circles.map(({ radius, words }) => (
        <span key={words} className="flex flex-col items-center gap-0.5">
          <span
            aria-hidden
            className="rounded-full border border-ink"
            style={{ width: 2 * radius * scale, height: 2 * radius * scale }}
          />
          <span className="figures">{words}</span>
        </span>
      ))}
      <span className="text-muted">{label}</span>
    </div>
  );
}
