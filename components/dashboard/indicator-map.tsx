"use client";

import dynamic from "next/dynamic";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { ValuesReply } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { usePalette } from "@/components/theme/use-scheme";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { useMedia } from "@/components/ui/use-media";
import { FailureNote } from "@/components/frame/failure-note";
import { useTableCaption } from "@/components/figures/table-caption";
import { useLiveChange } from "@/components/live/use-live";
import { useMayOpen } from "@/components/view/use-may-open";
import { useView } from "@/components/view/view-context";
import { bandToken, type AreaLook } from "@/components/map/area-look";
import { AreaNote } from "./area-note";
import type { MapPlace } from "@/components/map/map-canvas";
import { boundsOf } from "@/components/map/shapes";
import { useLabels, usePoints } from "./use-map-content";
import { useShapes } from "@/components/map/use-shapes";

const MapCanvas = dynamic(
  async () => (await import("@/components/map/map-canvas")).MapCanvas,
  { ssr: false, loading: () => <Skeleton className="size-full" /> },
);

export type TakePicture = () => Promise<string>;

const nothingNew: ReadonlySet<string> = new Set();

/** The choropleth: shapes from one read, numbers from another, joined here. */
export function IndicatorMap({
  indicator,
  reply,
  looks,
  onReady,
}: {
  indicator: IndicatorEntry;
  reply: ValuesReply | undefined;
  looks: ReadonlyMap<string, AreaLook>;
  onReady: (takePicture: () => TakePicture) => void;
}) {
  const text = useTranslations("province");
  const { view } = useView();
  const [place, setPlace] = useState<MapPlace | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const drawing = useShapes(view);
  const { shapes, error, isMissing, refetch } = drawing;
  const scene = useScene(indicator, reply, looks, shapes);
  const select = useSelect();
  const hand = useCallback(
    (take: TakePicture) => onReady(() => take),
    [onReady],
  );
  const retry = () => void refetch();
  const bounds = useMemo(() => boundsOf(shapes.features), [shapes]);
  if (hasFailed)
    return <StateMessage tone="caution">{text("map.failed")}</StateMessage>;
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden rounded-card bg-ground">
      {bounds ? (
        <MapCanvas
          {...scene}
          shapes={shapes}
          looks={looks}
          bounds={bounds}
          highlighted={place?.key ?? null}
          selected={null}
          gestureHint={text("map.gesture")}
          onHover={setPlace}
          onSelect={select}
          onReady={hand}
          onFail={() => setFailed(true)}
        />
      ) : null}
      <MapAbsence isMissing={isMissing} error={error} onRetry={retry} />
      <HoverNote
        place={place}
        indicator={indicator}
        reply={reply}
        names={scene.names}
      />
      <AreaButtons
        reply={reply}
        onFocus={(key) => setPlace({ key, x: 12, y: 12 })}
        onBlur={() => setPlace(null)}
        onSelect={select}
      />
    </div>
  );
}

function useScene(
  indicator: IndicatorEntry,
  reply: ValuesReply | undefined,
  looks: ReadonlyMap<string, AreaLook>,
  shapes: ReturnType<typeof useShapes>["shapes"],
) {
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const change = useLiveChange();
  const label = useTableCaption(indicator.id as ValuesReply["indicator"]);
  const labels = useLabels(
    shapes,
    indicator,
    reply,
    isCalm ? (change?.areas ?? nothingNew) : nothingNew,
  );
  const { points, names } = usePoints(looks);
  const scale = useMemo(
    () =>
      ([1, 2, 3, 4, 5] as const).map(
        (band) => palette[bandToken(indicator.good, band)],
      ),
    [palette, indicator.good],
  );
  return {
    palette,
    isCalm,
    pulse: change,
    label,
    labels,
    points,
    names,
    scale,
  };
}

/** Goes into an area; the lowest level a reader may see leads nowhere. */
function useSelect(): (key: string) => void {
  const { go } = useView();
  const mayOpen = useMayOpen();
  return (key) => {
    if (isAreaCode(key) && mayOpen(key)) go({ area: key });
  };
}

function MapAbsence({
  isMissing,
  error,
  onRetry,
}: {
  isMissing: boolean;
  error: unknown;
  onRetry: () => void;
}) {
  const text = useTranslations("province");
  if (!error && !isMissing) return null;
  return (
    <div className="absolute inset-x-4 top-4">
      {error ? (
        <FailureNote
          what={text("map.shapesFailed")}
          error={error}
          onRetry={onRetry}
        />
      ) : (
        <StateMessage tone="plain" title={text("map.noMap")}>
          {text("map.noMapHint")}
        </StateMessage>
      )}
    </div>
  );
}

function HoverNote({
  place,
  indicator,
  reply,
  names,
}: {
  place: MapPlace | null;
  indicator: IndicatorEntry;
  reply: ValuesReply | undefined;
  names: ReadonlyMap<string, string>;
}) {
  const change = useLiveChange();
  if (place === null) return null;
  const row = reply?.rows.find(({ area }) => area === place.key);
  const name = row?.name ?? names.get(place.key);
  if (name === undefined) return null;
  return (
    <div
      data-testid="area-note"
      className="pointer-events-none absolute z-10"
      style={{
        left: `min(${place.x + 14}px, calc(100% - 17rem))`,
        top: `clamp(8px, ${place.y + 14}px, calc(100% - 8rem))`,
      }}
    >
      <AreaNote
        name={name}
        row={row}
        indicator={indicator}
        isFresh={change?.areas.has(place.key) ?? false}
      />
    </div>
  );
}

/** The map for the keyboard: every area a button, in the order of the table; focus points at it on the map. */
function AreaButtons({
  reply,
  onFocus,
  onBlur,
  onSelect,
}: {
  reply: ValuesReply | undefined;
  onFocus: (key: string) => void;
  onBlur: () => void;
  onSelect: (key: string) => void;
}) {
  const text = useTranslations("province");
  return (
    <ul aria-label={text("map.list")} className="sr-only">
      {reply?.rows.map(({ area, name }) => (
        <li key={area}>
          <button
            type="button"
            onFocus={() => onFocus(area)}
            onBlur={onBlur}
            onClick={() => onSelect(area)}
          >
            {text("map.open", { name })}
          </button>
        </li>
      ))}
    </ul>
  );
}
