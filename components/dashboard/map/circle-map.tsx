"use client";

import { useFormats } from "@/lib/core/text/formats";
import { useTableCaption } from "@/components/figures/table-caption";
import type { DrawingToCome } from "@/components/handout/drawing";
import { useLiveChange } from "@/components/live/use-live";
import { AreaMap } from "@/components/map/area-map";
import { useView } from "@/components/view/view-context";
import { CircleKey } from "./circle-key";
import { MapFoot } from "./map-foot";
import { useCircles } from "./use-circles";
import { useFigureMap } from "./use-figure-map";
import { useLegendDrawing } from "./use-legend-drawing";

/** Circles whose size is the denominator and whose colour is the figure: many children in a small city weigh as they do in the province's own figure. */
export function CircleMap({
  onDrawing,
}: {
  onDrawing: (drawing: DrawingToCome | null) => void;
}) {
  const { view } = useView();
  const { number } = useFormats();
  const map = useFigureMap(view.indicator, view.month);
  const change = useLiveChange();
  const label = useTableCaption(view.indicator);
  const { indicator } = map;
  const { counts, what, radii, key } = useCircles(map);
  const setMap = useLegendDrawing(indicator.good, map, onDrawing, key);
  return (
    <>
      <AreaMap
        label={label}
        rows={map.rows}
        scale={indicator.good}
        radii={radii}
        note={(code) => (
          <>
            {map.note(code)}
            {counts.has(code) ? (
              <p className="figures text-muted">
                {what}: {number(counts.get(code) ?? 0)}
              </p>
            ) : null}
          </>
        )}
        change={change}
        onDrawing={setMap}
      />
      <MapFoot {...map} scale={indicator.good}>
        <CircleKey {...key} />
      </MapFoot>
    </>
  );
}
