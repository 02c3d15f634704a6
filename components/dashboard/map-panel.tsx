"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { IndicatorNote } from "@/components/figures/indicator-note";
import { useTableCaption } from "@/components/figures/table-caption";
import { useTarget, useValues } from "@/components/figures/use-figures";
import { useIndicatorMap } from "@/components/figures/use-indicator-map";
import { stacked, type DrawingToCome } from "@/components/frame/drawing";
import { useHandOut } from "@/components/frame/use-hand-out";
import { Panel } from "@/components/frame/panel";
import { useLiveChange } from "@/components/live/use-live";
import { AreaMap } from "@/components/map/area-map";
import { Legend } from "@/components/map/legend";
import { MapNotes } from "@/components/map/map-notes";
import { Toggle } from "@/components/ui/toggle";
import { LevelChoice } from "@/components/view/level-choice";
import { useView } from "@/components/view/view-context";
import { IndicatorTable } from "./indicator-table";
import { IndicatorMenu } from "./panel-menus";

/** The map of the view, its key and its table twin. */
export function MapPanel({ className }: { className?: string }) {
  const text = useTranslations("dashboard");
  const { view } = useView();
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
      {isTable ? (
        <IndicatorTable indicator={view.indicator} />
      ) : (
        <IndicatorMap onDrawing={setDrawing} />
      )}
    </Panel>
  );
}

function IndicatorMap({
  onDrawing,
}: {
  onDrawing: (drawing: DrawingToCome | null) => void;
}) {
  const { view } = useView();
  const { data: reply } = useValues();
  const target = useTarget();
  const change = useLiveChange();
  const label = useTableCaption(view.indicator);
  const indicator = indicatorOf(view.indicator);
  const { rows, entries, marked } = useIndicatorMap(
    indicator,
    target?.value ?? null,
    reply,
  );
  const [map, setMap] = useState<DrawingToCome | null>(null);
  const withLegend = map && {
    draw: async () => {
      const { legendDrawing } = await import("@/components/map/draw-legend");
      const legend = legendDrawing({ scale: indicator.good, entries, marked });
      return stacked([await map.draw(), legend], 28);
    },
  };
  useHandOut(withLegend, onDrawing);
  const note = (code: string) => {
    const row = reply?.rows.find(({ area }) => area === code);
    return row ? <IndicatorNote row={row} indicator={indicator} /> : null;
  };
  return (
    <>
      <AreaMap
        label={label}
        rows={rows}
        scale={indicator.good}
        note={note}
        change={change}
        onDrawing={setMap}
      />
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 pt-2">
        <Legend scale={indicator.good} entries={entries} marked={marked} />
        <MapNotes rows={rows} />
      </div>
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
    <>
      <Toggle isOn={isTable} onChange={onTable}>
        {text("table")}
      </Toggle>
      <IndicatorMenu
        panel={text("mapHeading")}
        indicator={view.indicator}
        drawing={isTable ? null : drawing}
      />
    </>
  );
}
