"use client";

import { useTranslations } from "use-intl/react";
import { useTableCaption } from "@/components/figures/table-caption";
import type { DrawingToCome } from "@/components/handout/drawing";
import { useLiveChange } from "@/components/live/use-live";
import { AreaMap } from "@/components/map/area-map";
import { useView } from "@/components/view/view-context";
import { ClusterWords } from "./cluster-words";
import { MapFoot } from "./map-foot";
import { useClusters, useKinds } from "./use-clusters";
import { useFigureMap } from "./use-figure-map";
import { useLegendDrawing } from "./use-legend-drawing";

/** The figures with their groups: areas that are high or low together with their neighbours are outlined, and said in words. */
export function ClusterMap({
  onDrawing,
}: {
  onDrawing: (drawing: DrawingToCome | null) => void;
}) {
  const text = useTranslations("dashboard");
  const { view } = useView();
  const map = useFigureMap(view.indicator, view.month);
  const change = useLiveChange();
  const label = useTableCaption(view.indicator);
  const setMap = useLegendDrawing(map.indicator.good, map, onDrawing);
  const read = useClusters();
  const { kinds, outlined } = useKinds(read.clusters);
  return (
    <>
      <AreaMap
        label={label}
        rows={map.rows}
        scale={map.indicator.good}
        outlined={outlined}
        note={(code) => {
          const kind = kinds.get(code);
          return (
            <>
              {map.note(code)}
              {kind ? (
                <p className="pt-1">{text(`map.clusters.kind.${kind}`)}</p>
              ) : null}
            </>
          );
        }}
        change={change}
        onDrawing={setMap}
      />
      <div className="pt-2 text-13">
        <ClusterWords read={read} scale={map.indicator.good} />
      </div>
      <MapFoot {...map} scale={map.indicator.good} />
    </>
  );
}
