"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { Toggle } from "@/components/ui/toggle";
import { AreaTable } from "./lazy-tables";
import { Panel } from "@/components/frame/panel";
import { PanelMenu } from "./panel-menu";
import { useTarget, useValues } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";
import { IndicatorMap, type TakePicture } from "./indicator-map";
import { Legend } from "./legend";
import { LevelChoice } from "./level-choice";
import { MapNotes } from "./map-notes";
import { useBands, useLooks } from "./use-map-content";

/** The map of the view, its key and its table twin. */
export function MapPanel({ className }: { className?: string }) {
  const text = useTranslations("province");
  const { view } = useView();
  const { data: reply } = useValues();
  const target = useTarget();
  const [isTable, setTable] = useState(false);
  const [takePicture, setTakePicture] = useState<TakePicture | null>(null);
  const indicator = indicatorOf(view.indicator);
  const bands = useBands(indicator, target?.value ?? null, reply);
  const looks = useLooks(indicator, bands, reply);
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
        <MapActions
          isTable={isTable}
          onTable={setTable}
          takePicture={takePicture}
        />
      }
    >
      {isTable ? (
        <AreaTable indicator={view.indicator} />
      ) : (
        <>
          <IndicatorMap
            indicator={indicator}
            reply={reply}
            looks={looks}
            onReady={setTakePicture}
          />
          <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 pt-2">
            <Legend
              indicator={indicator}
              bands={bands}
              target={target?.value ?? null}
              looks={[...looks.values()]}
            />
            <MapNotes />
          </div>
        </>
      )}
    </Panel>
  );
}

function MapActions({
  isTable,
  onTable,
  takePicture,
}: {
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  takePicture: TakePicture | null;
}) {
  const text = useTranslations("province");
  const { view } = useView();
  return (
    <>
      <Toggle isOn={isTable} onChange={onTable}>
        {text("view.table")}
      </Toggle>
      <PanelMenu
        panel={text("mapHeading")}
        content={{ kind: "areas", indicator: view.indicator }}
        takePicture={isTable ? null : takePicture}
      />
    </>
  );
}
