"use client";

import dynamic from "next/dynamic";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { LiveChange } from "@/lib/core/client/connection";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { FailureNote } from "@/components/frame/failure-note";
import { usePalette } from "@/components/theme/use-scheme";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { useMedia } from "@/components/ui/use-media";
import { useMayOpen } from "@/components/view/use-may-open";
import { useView } from "@/components/view/view-context";
import { bandToken, type MapRow, type Scale } from "./area-look";
import { AreaNote } from "./area-note";
import type { MapPlace } from "./map-canvas";
import { boundsOf } from "./shapes";
import { useLabels } from "./use-labels";
import { usePoints } from "./use-points";
import { useShapes } from "./use-shapes";

const MapCanvas = dynamic(
  async () => (await import("./map-canvas")).MapCanvas,
  { ssr: false, loading: () => <Skeleton className="size-full" /> },
);

export type TakePicture = () => Promise<string>;

export type AreaMapProps = {
  /** What the map shows, for assistive technology. */
  label: string;
  rows: readonly MapRow[];
  scale: Scale;
  /** What is said of an area that is pointed at, below its name. */
  note: (code: string) => ReactNode;
  /** What changed last, for a subject whose figures change while they are looked at. */
  change?: LiveChange | null;
  /** Hands out how to take a picture of what is drawn. */
  onReady: (takePicture: TakePicture) => void;
};

/** The choropleth of the view's area: its shapes are read here, the rows that paint them are given. */
export function AreaMap({ rows, note, onReady, ...look }: AreaMapProps) {
  const text = useTranslations("map");
  const { view } = useView();
  const [place, setPlace] = useState<MapPlace | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [isLost, setLost] = useState(false);
  /** Counted up by whoever has the map made anew. */
  const [attempt, setAttempt] = useState(0);
  const { shapes, error, isMissing, refetch } = useShapes(view);
  const { names, ...scene } = useScene({ rows, shapes, ...look });
  const select = useSelect();
  const retry = () => void refetch();
  const bounds = useMemo(() => boundsOf(shapes.features), [shapes]);
  if (hasFailed)
    return <StateMessage tone="caution">{text("failed")}</StateMessage>;
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden rounded-card bg-ground">
      {bounds ? (
        <MapCanvas
          key={attempt}
          {...scene}
          shapes={shapes}
          bounds={bounds}
          highlighted={place?.key ?? null}
          selected={null}
          gestureHint={text("gesture")}
          onHover={setPlace}
          onSelect={select}
          onReady={onReady}
          onFail={() => setFailed(true)}
          onLost={setLost}
        />
      ) : null}
      {isLost ? (
        <LostNote
          onRetry={() => {
            setLost(false);
            setAttempt(attempt + 1);
          }}
        />
      ) : null}
      <MapAbsence isMissing={isMissing} error={error} onRetry={retry} />
      {place ? (
        <AreaNote
          place={place}
          name={names.get(place.key)}
          isFresh={look.change?.areas.has(place.key) ?? false}
        >
          {note(place.key)}
        </AreaNote>
      ) : null}
      <AreaButtons
        rows={rows}
        onFocus={(key) => setPlace({ key, x: 12, y: 12 })}
        onBlur={() => setPlace(null)}
        onSelect={select}
      />
    </div>
  );
}

/** Over the place where the map was: what is still drawn there may be no colours at all. */
function LostNote({ onRetry }: { onRetry: () => void }) {
  const text = useTranslations("map");
  return (
    <div className="absolute inset-x-4 top-4">
      <StateMessage
        tone="caution"
        title={text("lost")}
        action={
          <Button size="sm" onClick={onRetry}>
            {text("drawAgain")}
          </Button>
        }
      >
        {text("lostHint")}
      </StateMessage>
    </div>
  );
}

const nothingNew: ReadonlySet<string> = new Set();

function useScene({
  rows,
  shapes,
  label,
  scale,
  change = null,
}: Pick<AreaMapProps, "rows" | "label" | "scale" | "change"> & {
  shapes: ReturnType<typeof useShapes>["shapes"];
}) {
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const fresh = isCalm && change ? change.areas : nothingNew;
  const labels = useLabels(shapes, rows, fresh);
  const { points, names: pointNames } = usePoints(rows);
  const looks = useMemo(
    () => new Map(rows.map(({ code, look }) => [code, look])),
    [rows],
  );
  const names = useMemo(
    () =>
      new Map([
        ...pointNames,
        ...rows.map((row) => [row.code, row.name] as const),
      ]),
    [pointNames, rows],
  );
  const colours = useMemo(
    () =>
      ([1, 2, 3, 4, 5] as const).map((band) => palette[bandToken(scale, band)]),
    [palette, scale],
  );
  return {
    palette,
    isCalm,
    pulse: change,
    label,
    labels,
    looks,
    points,
    names,
    scale: colours,
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
  const text = useTranslations("map");
  if (!error && !isMissing) return null;
  return (
    <div className="absolute inset-x-4 top-4">
      {error ? (
        <FailureNote
          what={text("shapesFailed")}
          error={error}
          onRetry={onRetry}
        />
      ) : (
        <StateMessage tone="plain" title={text("noMap")}>
          {text("noMapHint")}
        </StateMessage>
      )}
    </div>
  );
}

/** The map for the keyboard: every area a button, in the order of the rows; focus points at it on the map. */
function AreaButtons({
  rows,
  onFocus,
  onBlur,
  onSelect,
}: {
  rows: readonly MapRow[];
  onFocus: (key: string) => void;
  onBlur: () => void;
  onSelect: (key: string) => void;
}) {
  const text = useTranslations("map");
  return (
    <ul aria-label={text("list")} className="sr-only">
      {rows.map(({ code, name }) => (
        <li key={code}>
          <button
            type="button"
            onFocus={() => onFocus(code)}
            onBlur={onBlur}
            onClick={() => onSelect(code)}
          >
            {text("open", { name })}
          </button>
        </li>
      ))}
    </ul>
  );
}
