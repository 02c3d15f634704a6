"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTableCaption } from "@/components/figures/table-caption";
import type { DrawingToCome } from "@/components/handout/drawing";
import { Panel } from "@/components/frame/panel";
import { useLiveChange } from "@/components/live/use-live";
import { AreaMap } from "@/components/map/area-map";
import { Skeleton } from "@/components/ui/skeleton";
import { Toggle } from "@/components/ui/toggle";
import { LevelChoice } from "@/components/view/level-choice";
import { useView } from "@/components/view/view-context";
import { IndicatorTable } from "./indicator-table";
import { DisplayChoice } from "./map/display-choice";
import { MapFoot } from "./map/map-foot";
import { TimeSlider } from "./map/time-slider";
import { useFigureMap } from "./map/use-figure-map";
import { useLegendDrawing } from "./map/use-legend-drawing";
import { IndicatorMenu } from "./panel-menus";
import { later } from "@/components/ui/later";

const loading = () => <Skeleton className="size-full" />;
const ComparedMaps = later(
  async () => (await import("./map/compared-maps")).ComparedMaps,
  loading,
);
const CircleMap = later(
  async () => (await import("./map/circle-map")).CircleMap,
  loading,
);
const ClusterMap = later(
  async () => (await import("./map/cluster-map")).ClusterMap,
  loading,
);
const MapTables = later(
  async () => (await import("./map/map-tables")).MapTables,
  loading,
);

/** The map of the view, its key and its table twin. */
export function MapPanel({ className }: { className?: string }) {
  const text = useTranslations("dashboard");
  const [isTable, setTable] = useState(false);
  const [drawing, setDrawing] = useState<DrawingToCome | null>(null);
  return (
    <Panel
      id="map"
      heading={text("mapHeading")}
      isHeadingHidden
      note={<LevelChoice />}
      {...(className ? { className } : {})}
      bodyClass={
        isTable
          ? "overflow-auto rounded-card bg-surface px-4"
          : "relative flex flex-col"
      }
      actions={
        <MapActions isTable={isTable} onTable={setTable} drawing={drawing} />
      }
    >
      {isTable ? <Tables /> : <Maps onDrawing={setDrawing} />}
    </Panel>
  );
}

type MapProps = { onDrawing: (drawing: DrawingToCome | null) => void };

/** The map as the reader has chosen it. */
function Maps({ onDrawing }: MapProps) {
  const { view } = useView();
  const { layer, compare } = view.map;
  if (compare !== null)
    return <ComparedMaps compare={compare} onDrawing={onDrawing} />;
  if (layer === "circles") return <CircleMap onDrawing={onDrawing} />;
  if (layer === "clusters") return <ClusterMap onDrawing={onDrawing} />;
  return <PlainMap onDrawing={onDrawing} />;
}

function Tables() {
  const { view } = useView();
  const { layer, compare } = view.map;
  return compare === null && layer !== "clusters" ? (
    <IndicatorTable indicator={view.indicator} />
  ) : (
    <MapTables />
  );
}

function PlainMap({ onDrawing }: MapProps) {
  const { view } = useView();
  const map = useFigureMap(view.indicator, view.month);
  const change = useLiveChange();
  const label = useTableCaption(view.indicator);
  const setMap = useLegendDrawing(map.indicator.good, map, onDrawing);
  return (
    <>
      <AreaMap
        label={label}
        rows={map.rows}
        scale={map.indicator.good}
        note={map.note}
        change={change}
        onDrawing={setMap}
      />
      <MapFoot {...map} scale={map.indicator.good} />
    </>
  );
}

function MapActions({
  isTable,
  onTable,
  drawing,
}: {
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  drawing: DrawingToCome | null;
}) {
  const text = useTranslations("dashboard");
  const { view } = useView();
  return (
    <div className="flex flex-wrap items-center justify-end gap-1">
      <TimeSlider />
      <DisplayChoice />
      <Toggle isOn={isTable} onChange={onTable}>
        {text("table")}
      </Toggle>
      <IndicatorMenu
        kind="map"
        panel={text("mapHeading")}
        indicator={view.indicator}
        drawing={isTable ? null : drawing}
      />
    </div>
  );
}
