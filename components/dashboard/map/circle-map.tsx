"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { elementOf } from "@/lib/core/catalogue/catalogue";
import { roundShown } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { termLabel } from "@/lib/core/text/term-label";
import type { ValuesReply } from "@/lib/figures/contract";
import { useTableCaption } from "@/components/figures/table-caption";
import type { DrawingToCome } from "@/components/handout/drawing";
import { useLiveChange } from "@/components/live/use-live";
import { AreaMap } from "@/components/map/area-map";
import { useView } from "@/components/view/view-context";
import { circleRadius, largestRadius, roundCounts } from "./circle-sizes";
import { MapFoot } from "./map-foot";
import { useFigureMap } from "./use-figure-map";
import { useLegendDrawing, type CircleKeyContent } from "./use-legend-drawing";

/** Circles whose size is the denominator and whose colour is the figure: many children in a small city weigh as they do in the province's own figure. */
export function CircleMap({
  onDrawing,
}: {
  onDrawing: (drawing: DrawingToCome | null) => void;
}) {
  const { view } = useView();
  const formats = useFormats();
  const map = useFigureMap(view.indicator, view.month);
  const change = useLiveChange();
  const label = useTableCaption(view.indicator);
  const { indicator } = map;
  const { counts, most, largest, radii } = useCircles(map.reply);
  const what = indicator.denominator
    .map((term) => formats.say(termLabel(term, elementOf)))
    .join(" + ");
  const text = useTranslations("dashboard");
  const key = {
    label: text("map.circleSize", { label: what }),
    circles: roundCounts(most).map((count) => ({
      radius: roundShown(circleRadius(count, most, largest), 1),
      words: formats.number(count),
    })),
  };
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
                {what}: {formats.number(counts.get(code) ?? 0)}
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

/** The denominators of the areas, and the circles that they make. */
function useCircles(reply: ValuesReply | undefined) {
  return useMemo(() => {
    const counts = new Map<string, number>(
      reply?.rows.flatMap(({ area, denominator }) =>
        denominator === undefined ? [] : [[area, denominator] as const],
      ),
    );
    const most = Math.max(0, ...counts.values());
    const largest = largestRadius(counts.size);
    const radii = new Map(
      [...counts].map(([area, count]) => [
        area,
        circleRadius(count, most, largest),
      ]),
    );
    return { counts, most, largest, radii };
  }, [reply]);
}

function CircleKey({ label, circles }: CircleKeyContent) {
  return (
    <div className="flex items-end gap-3 text-12">
      {circles.map(({ radius, words }) => (
        <span key={words} className="flex flex-col items-center gap-0.5">
          <span
            aria-hidden
            className="rounded-full border border-ink"
            style={{ width: 2 * radius, height: 2 * radius }}
          />
          <span className="figures">{words}</span>
        </span>
      ))}
      <span className="text-muted">{label}</span>
    </div>
  );
}
