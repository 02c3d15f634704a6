"use client";

import { useTranslations } from "use-intl/react";
import { keyOfBoth } from "@/components/dashboard/map/key-of-both";
import {
  differenceScale,
  useDifferenceMap,
} from "@/components/dashboard/map/use-difference-map";
import {
  useFigureMap,
  type FigureMap,
} from "@/components/dashboard/map/use-figure-map";
import { useSides } from "@/components/dashboard/map/use-other-side";
import { FailureNote } from "@/components/frame/failure-note";
import { Legend } from "@/components/map/legend";
import type { Compare } from "@/lib/core/client/view";
import type { ValuesReply } from "@/lib/figures/contract";
import { SlideHeadline } from "./headline";
import { PointedFigure } from "./pointed-figure";
import { StageMap } from "./stage-map";

type Sides = { now: FigureMap; other: FigureMap };
type Names = { now: string; other: string };

/** Two months or two indicators as they were pinned: side by side, or the one less the other. */
export function ComparedSlide({
  compare,
  now,
  reply,
}: {
  compare: Compare;
  now: FigureMap;
  reply: ValuesReply;
}) {
  const text = useTranslations("dashboard");
  const sides = useSides(compare);
  const other = useFigureMap(sides.other.indicator, sides.other.month);
  const names = { now: sides.now.name, other: sides.other.name };
  if (other.error)
    return (
      <FailureNote
        what={text("map.failedOther")}
        error={other.error}
        onRetry={other.refetch}
      />
    );
  return sides.isDifference ? (
    <Difference {...{ compare, now, other, names, reply }} />
  ) : (
    <Pair {...{ compare, now, other, names }} />
  );
}

/** Both maps point together. Two months have one key, two indicators one each: under its map where the screen is wide, else one under the other. */
function Pair({
  compare,
  now,
  other,
  names,
}: Sides & { compare: Compare; names: Names }) {
  const text = useTranslations("dashboard");
  const isMonth = compare.kind === "month";
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      <div className="grid min-h-0 flex-1 grid-cols-1 gap-3 lg:grid-cols-2">
        <Side map={other} name={names.other} />
        <Side map={now} name={names.now} />
      </div>
      {isMonth ? (
        <div className="flex flex-wrap items-end gap-x-5">
          <Key map={now} entries={keyOfBoth(now.entries, other.entries)} />
          <p className="text-12 leading-tight text-muted">
            {text("map.bothCounts", names)}
          </p>
        </div>
      ) : (
        <div className="grid grid-cols-1 gap-x-3 [@media(aspect-ratio>1.5)]:grid-cols-2">
          {/* Where the keys stand one under the other, what has no class is told once. */}
          <div className="[@media(aspect-ratio<=1.5)]:[&_ul]:hidden">
            <Key map={other} entries={other.entries} />
          </div>
          <Key map={now} entries={now.entries} />
        </div>
      )}
    </div>
  );
}

function Side({ map, name }: { map: FigureMap; name: string }) {
  return (
    <figure className="flex min-h-64 min-w-0 flex-col gap-1 lg:min-h-0">
      <figcaption className="flex h-[2.25rem] items-end justify-between gap-3">
        <span className="line-clamp-2 min-w-0 text-12 leading-tight font-semibold">
          {name}
        </span>
        <PointedFigure rows={map.rows} isSmall />
      </figcaption>
      <div className="min-h-0 flex-1">
        <StageMap label={name} rows={map.rows} scale={map.indicator.good} />
      </div>
    </figure>
  );
}

function Key({
  map,
  entries,
}: {
  map: FigureMap;
  entries: FigureMap["entries"];
}) {
  return (
    <div className="pt-3">
      <Legend
        scale={map.indicator.good}
        entries={entries}
        marked={map.marked}
      />
    </div>
  );
}

/** What is shown less what it is compared with; beside it the figure of the area. */
function Difference({
  compare,
  now,
  other,
  names,
  reply,
}: Sides & { compare: Compare; names: Names; reply: ValuesReply }) {
  const text = useTranslations("dashboard");
  const map = useDifferenceMap(now, other);
  const { indicator } = now;
  const scale = differenceScale(compare, indicator);
  const label = text("map.differenceLabel", names);
  const unit = text(`map.units.${indicator.unit}`);
  return (
    <div className="grid h-full min-h-0 grid-cols-1 gap-x-3 gap-y-1 lg:grid-cols-[minmax(0,1fr)_minmax(9.75rem,27%)] lg:grid-rows-[minmax(0,1fr)_auto]">
      <figure className="flex min-h-64 min-w-0 flex-col gap-1 lg:min-h-0">
        <figcaption className="flex items-end justify-between gap-3">
          <span className="text-12 leading-tight font-semibold">
            {label}
            <span className="pl-2 font-normal text-muted">
              {text("map.differenceUnit", { unit })}
            </span>
          </span>
          <PointedFigure rows={map.rows} isSmall />
        </figcaption>
        <div className="min-h-0 flex-1">
          <StageMap label={label} rows={map.rows} scale={scale} />
        </div>
      </figure>
      <div className="flex min-h-0 flex-col gap-4 overflow-hidden">
        <SlideHeadline reply={reply} hasChanges={false} />
      </div>
      <div className="lg:col-span-2">
        <Legend scale={scale} entries={map.entries} />
      </div>
    </div>
  );
}
