"use client";

import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { isAreaCode } from "@/lib/core/domain/area-code";
import type { DrawingToCome } from "@/components/handout/drawing";
import { FailureNote } from "@/components/frame/failure-note";
import { useHandOut } from "@/components/handout/use-hand-out";
import { palettes } from "@/components/theme/tokens";
import { Skeleton } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { useMayOpen } from "@/components/view/use-may-open";
import { useView } from "@/components/view/view-context";
import { classColours, type Scale } from "./area-look";
import { AreaLinks } from "./area-links";
import type { AreaMapProps } from "./area-map-props";
import { AreaNote } from "./area-note";
import type { MapPlace } from "./map-pointer";
import type { MapScene } from "./map-scene";
import { MapStage } from "./map-stage";
import { posyanduHref } from "./posyandu-href";
import type { Together } from "./together";
import { useAsked } from "./use-live-map";
import type { PointFacts } from "./use-points";
import { useBounds, useScene } from "./use-scene";
import { useShapes } from "./use-shapes";
import { later } from "@/components/ui/later";

const PointNote = later(async () => (await import("./point-note")).PointNote);

/** The choropleth of the view's area: its shapes are read here, the rows that paint them are given. */
export function AreaMap({
  rows,
  note,
  together,
  onDrawing,
  ...look
}: AreaMapProps) {
  const { view } = useView();
  const { place, isTapped, point } = usePlace(together);
  const { asked, asking } = useAsked();
  const [isNear, setNear] = useState(false);
  const { shapes, error, isMissing, refetch } = useShapes(view);
  const isNarrow = together !== undefined;
  const { names, facts, ...scene } = useScene({
    ...{ rows, shapes, isNear, isNarrow },
    ...look,
  });
  const { select, mayOpen } = useSelect();
  useHandOut(useMapDrawing(scene, shapes, look.scale), onDrawing);
  const frame = useBounds(shapes);
  return (
    <div
      className="relative min-h-0 flex-1 overflow-hidden rounded-card bg-ground print:aspect-[7/4] print:flex-none"
      {...asking}
    >
      {frame.bounds ? (
        <MapStage
          {...scene}
          shapes={shapes}
          {...frame}
          cameras={together?.cameras ?? null}
          onNear={setNear}
          highlighted={place?.key ?? null}
          onHover={point}
          onSelect={select}
          onTap={(to) => point(to, true)}
          isWanted={asked}
          drawingScale={look.scale}
        />
      ) : (
        <MapAbsence
          isMissing={isMissing}
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      <Pointed
        {...{ place, names, facts, note, select }}
        change={look.change ?? null}
        mayOpen={isTapped && place !== null && mayOpen(place.key)}
      />
      <AreaLinks
        rows={rows}
        onFocus={(key) => point({ key, x: 12, y: 12 })}
        onBlur={() => point(null)}
      />
    </div>
  );
}

/** Where somebody points, here or on the map beside it, and whether it was by a finger's tap. */
function usePlace(together: Together | undefined) {
  const [place, setPlace] = useState<MapPlace | null>(null);
  const [isTapped, setTapped] = useState(false);
  const point = (to: MapPlace | null, byTap = false) => {
    setPlace(to);
    setTapped(byTap);
    together?.point(to);
  };
  return { place: place ?? together?.place ?? null, isTapped, point };
}

/** Goes into an area, or to the page of a posyandu; the lowest level a reader may see leads nowhere. */
function useSelect() {
  const { go } = useView();
  const locale = useLocale();
  const mayOpenArea = useMayOpen();
  const mayOpen = (key: string) => !isAreaCode(key) || mayOpenArea(key);
  const select = (key: string) => {
    if (!isAreaCode(key)) location.assign(posyanduHref(locale, key));
    else if (mayOpenArea(key)) go({ area: key });
  };
  return { select, mayOpen };
}

/** The map in the colours of paper; what draws it is read when somebody takes it away. */
function useMapDrawing(
  scene: Omit<MapScene, "shapes" | "palette" | "scale">,
  shapes: MapScene["shapes"],
  scale: Scale,
): DrawingToCome | null {
  const { looks, labels, points, circles, outlined, strong } = scene;
  return useMemo(
    () =>
      shapes.features.length === 0
        ? null
        : {
            draw: async () =>
              (await import("./draw-map")).mapDrawing({
                looks,
                labels,
                points,
                circles,
                outlined,
                strong,
                shapes,
                palette: palettes.light,
                scale: classColours(palettes.light, scale),
              }),
          },
    [shapes, looks, labels, points, circles, outlined, strong, scale],
  );
}

/** What is said of the place that somebody points at. */
function Pointed({
  place,
  names,
  facts,
  note,
  change,
  select,
  mayOpen,
}: Pick<AreaMapProps, "note" | "change"> & {
  place: MapPlace | null;
  names: ReadonlyMap<string, string>;
  facts: ReadonlyMap<string, PointFacts>;
  select: (key: string) => void;
  mayOpen: boolean;
}) {
  if (place === null) return null;
  const { key } = place;
  const known = facts.get(key);
  return (
    <AreaNote
      place={place}
      name={names.get(key)}
      isFresh={change?.areas.has(key) ?? false}
      onOpen={mayOpen ? () => select(key) : null}
    >
      {note(key)}
      {known ? <PointNote {...known} /> : null}
    </AreaNote>
  );
}

/** What stands where there are no shapes: that they come, that there are none, or why they do not come. */
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
  if (!error && !isMissing) return <Skeleton className="size-full" />;
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
