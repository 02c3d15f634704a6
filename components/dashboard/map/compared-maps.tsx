"use client";

import { useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Compare } from "@/lib/core/client/view";
import { useFormats } from "@/lib/core/text/formats";
import { FailureNote } from "@/components/frame/failure-note";
import type { DrawingToCome } from "@/components/handout/drawing";
import { useLiveChange } from "@/components/live/use-live";
import { AreaMap } from "@/components/map/area-map";
import type { MapPlace } from "@/components/map/map-pointer";
import type { LegendEntry } from "@/components/map/legend";
import { createCameras, type Together } from "@/components/map/together";
import { MapFoot } from "./map-foot";
import { keyOfBoth } from "./key-of-both";
import { differenceScale, useDifferenceMap } from "./use-difference-map";
import { useFigureMap, type FigureMap } from "./use-figure-map";
import { useLegendDrawing, usePairDrawing } from "./use-legend-drawing";
import { useSides } from "./use-other-side";

type Props = {
  compare: Compare;
  onDrawing: (drawing: DrawingToCome | null) => void;
};

/** Two months or two indicators, side by side or the one less the other. */
export function ComparedMaps({ compare, onDrawing }: Props) {
  const text = useTranslations("dashboard");
  const sides = useSides(compare);
  const now = useFigureMap(sides.now.indicator, sides.now.month);
  const other = useFigureMap(sides.other.indicator, sides.other.month);
  const names = { now: sides.now.name, other: sides.other.name };
  return (
    <>
      {other.error ? (
        <FailureNote
          what={text("map.failedOther")}
          error={other.error}
          onRetry={other.refetch}
        />
      ) : null}
      {sides.isDifference ? (
        <DifferenceMap
          compare={compare}
          now={now}
          other={other}
          names={names}
          onDrawing={onDrawing}
        />
      ) : (
        <Pair
          compare={compare}
          now={now}
          other={other}
          names={names}
          onDrawing={onDrawing}
        />
      )}
    </>
  );
}

type SidesProps = Props & {
  now: FigureMap;
  other: FigureMap;
  names: { now: string; other: string };
};

/** Both maps move and point together. Two months have one key, two indicators one each. */
function Pair({ compare, now, other, names, onDrawing }: SidesProps) {
  const text = useTranslations("dashboard");
  const [place, setPlace] = useState<MapPlace | null>(null);
  const together = useMemo(
    (): Together => ({
      place: place && { key: place.key, x: 0, y: 0 },
      point: setPlace,
      cameras: createCameras(),
    }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the cameras stay, whatever is pointed at
    [],
  );
  const bound = { ...together, place: place && { key: place.key, x: 0, y: 0 } };
  const change = useLiveChange();
  const isMonth = compare.kind === "month";
  const shared = isMonth ? keyOfBoth(now.entries, other.entries) : now.entries;
  const side = (map: FigureMap, name: string) => ({
    name,
    entries: map === now ? shared : map.entries,
    marked: map.marked,
    scale: map.indicator.good,
  });
  const [setOther, setNow] = usePairDrawing(
    [side(other, names.other), side(now, names.now)],
    isMonth,
    onDrawing,
  );
  const own = (map: FigureMap, name: string, foot: ReactNode) => (
    <figure className="flex min-h-0 min-w-0 flex-1 flex-col">
      <figcaption className="pb-1 text-14 font-semibold">{name}</figcaption>
      <AreaMap
        label={name}
        rows={map.rows}
        scale={map.indicator.good}
        note={map.note}
        change={map === now ? change : null}
        together={bound}
        onDrawing={map === now ? setNow : setOther}
      />
      {foot}
    </figure>
  );
  const note = isMonth ? text("map.bothCounts", names) : null;
  const foot = (map: FigureMap) => (
    <Foot map={map} entries={map === now ? shared : map.entries} note={note} />
  );
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col gap-x-3 gap-y-2 sm:flex-row">
        {own(other, names.other, isMonth ? null : foot(other))}
        {own(now, names.now, isMonth ? null : foot(now))}
      </div>
      {isMonth ? foot(now) : null}
    </>
  );
}

function Foot({
  map,
  entries,
  note,
}: {
  map: FigureMap;
  entries: readonly LegendEntry[];
  note: string | null;
}) {
  return (
    <MapFoot {...map} entries={entries} scale={map.indicator.good}>
      {note === null ? null : <p className="text-12 text-muted">{note}</p>}
    </MapFoot>
  );
}

function DifferenceMap({ compare, now, other, names, onDrawing }: SidesProps) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const map = useDifferenceMap(now, other);
  const { indicator } = now;
  const scale = differenceScale(compare, indicator);
  const setMap = useLegendDrawing(scale, { ...map, marked: null }, onDrawing);
  const change = useLiveChange();
  const label = text("map.differenceLabel", names);
  const unit = text(`map.units.${indicator.unit}`);
  const note = (code: string) => {
    const one = map.byArea.get(code);
    if (one === undefined) return null;
    return (
      <>
        <p className="figures text-20 font-semibold">
          {one.difference === null
            ? text("map.noDifference")
            : `${formats.signed(one.difference, 1)} ${unit}`}
        </p>
        {one.difference !== null && !one.isFirm ? (
          <p className="text-caution">{text("map.notFirm")}</p>
        ) : null}
        <p className="pt-1 font-semibold">{names.now}</p>
        {now.note(code)}
        <p className="pt-1 font-semibold">{names.other}</p>
        {other.note(code)}
      </>
    );
  };
  return (
    <figure className="flex min-h-0 min-w-0 flex-1 flex-col">
      <figcaption className="pb-1 text-14 font-semibold">
        {label}
        <span className="pl-2 text-12 font-normal text-muted">
          {text("map.differenceUnit", { unit })}
        </span>
      </figcaption>
      <AreaMap
        label={label}
        rows={map.rows}
        scale={scale}
        note={note}
        change={change}
        onDrawing={setMap}
      />
      <MapFoot {...map} indicator={indicator} bands={null} scale={scale} />
    </figure>
  );
}
