"use client";

import { useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { LiveChange } from "@/lib/core/client/connection";
import { isAreaCode } from "@/lib/core/domain/area-code";
import type { DrawingToCome } from "@/components/frame/drawing";
import { FailureNote } from "@/components/frame/failure-note";
import { useHandOut } from "@/components/frame/use-hand-out";
import { palettes } from "@/components/theme/tokens";
import { usePalette } from "@/components/theme/use-scheme";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { useMedia } from "@/components/ui/use-media";
import { useMayOpen } from "@/components/view/use-may-open";
import { useView } from "@/components/view/view-context";
import { classColours, type MapRow, type Scale } from "./area-look";
import { AreaLinks } from "./area-links";
import { AreaNote } from "./area-note";
import type { MapPlace } from "./map-pointer";
import type { MapScene } from "./map-scene";
import { MapStage } from "./map-stage";
import { boundsOf } from "./shapes";
import { useAsked } from "./use-live-map";
import { useLabels } from "./use-labels";
import { usePoints } from "./use-points";
import { useShapes } from "./use-shapes";

export type AreaMapProps = {
  /** What the map shows, for assistive technology. */
  label: string;
  rows: readonly MapRow[];
  scale: Scale;
  /** What is said of an area that is pointed at, below its name. */
  note: (code: string) => ReactNode;
  /** What changed last, for a subject whose figures change while they are looked at. */
  change?: LiveChange | null;
  /** Hands out the map as it leaves the screen; null as long as there is none. */
  onDrawing: (drawing: DrawingToCome | null) => void;
};

/** The choropleth of the view's area: its shapes are read here, the rows that paint them are given. */
export function AreaMap({ rows, note, onDrawing, ...look }: AreaMapProps) {
  const text = useTranslations("map");
  const { view } = useView();
  const { place, isTapped, point } = usePlace();
  const { asked, asking } = useAsked();
  const { shapes, error, isMissing, refetch } = useShapes(view);
  const { names, ...scene } = useScene({ rows, shapes, ...look });
  const { select, mayOpen } = useSelect();
  useHandOut(useMapDrawing(scene, shapes, look.scale), onDrawing);
  const retry = () => void refetch();
  const bounds = useMemo(() => boundsOf(shapes.features), [shapes]);
  return (
    <div
      className="relative min-h-0 flex-1 overflow-hidden rounded-card bg-ground print:aspect-[7/4] print:flex-none"
      {...asking}
    >
      {bounds ? (
        <MapStage
          {...scene}
          shapes={shapes}
          bounds={bounds}
          highlighted={place?.key ?? null}
          gestureHint={text("gesture")}
          onHover={point}
          onSelect={select}
          onTap={(to) => point(to, true)}
          isWanted={asked}
          drawingScale={look.scale}
        />
      ) : error || isMissing ? null : (
        <Skeleton className="size-full" />
      )}
      <MapAbsence isMissing={isMissing} error={error} onRetry={retry} />
      {place ? (
        <AreaNote
          place={place}
          name={names.get(place.key)}
          isFresh={look.change?.areas.has(place.key) ?? false}
          onOpen={
            isTapped && mayOpen(place.key) ? () => select(place.key) : null
          }
        >
          {note(place.key)}
        </AreaNote>
      ) : null}
      <AreaLinks
        rows={rows}
        onFocus={(key) => point({ key, x: 12, y: 12 })}
        onBlur={() => point(null)}
      />
    </div>
  );
}

/** Where somebody points, and whether it was by a finger's tap. */
function usePlace() {
  const [place, setPlace] = useState<MapPlace | null>(null);
  const [isTapped, setTapped] = useState(false);
  const point = (to: MapPlace | null, byTap = false) => {
    setPlace(to);
    setTapped(byTap);
  };
  return { place, isTapped, point };
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
  const colours = useMemo(() => classColours(palette, scale), [palette, scale]);
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
function useSelect() {
  const { go } = useView();
  const mayOpenArea = useMayOpen();
  const mayOpen = (key: string) => isAreaCode(key) && mayOpenArea(key);
  const select = (key: string) => {
    if (isAreaCode(key) && mayOpenArea(key)) go({ area: key });
  };
  return { select, mayOpen };
}

/** The map in the colours of paper; what draws it is read when somebody takes it away. */
function useMapDrawing(
  { looks, labels, points }: Pick<MapScene, "looks" | "labels" | "points">,
  shapes: MapScene["shapes"],
  scale: Scale,
): DrawingToCome | null {
  return useMemo(
    () =>
      shapes.features.length === 0
        ? null
        : {
            draw: async () =>
              (await import("./draw-map")).mapDrawing({
                shapes,
                looks,
                labels,
                points,
                palette: palettes.light,
                scale: classColours(palettes.light, scale),
              }),
          },
    [shapes, looks, labels, points, scale],
  );
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
