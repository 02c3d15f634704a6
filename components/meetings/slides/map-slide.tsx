"use client";

import { useMemo, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { CircleKey } from "@/components/dashboard/map/circle-key";
import { ClusterWords } from "@/components/dashboard/map/cluster-words";
import { useCircles } from "@/components/dashboard/map/use-circles";
import { useClusters, useKinds } from "@/components/dashboard/map/use-clusters";
import {
  useFigureMap,
  type FigureMap,
} from "@/components/dashboard/map/use-figure-map";
import { useHeadlineSentences } from "@/components/dashboard/use-headline";
import { useTableCaption } from "@/components/figures/table-caption";
import { useValues } from "@/components/figures/use-figures";
import { usePointing } from "@/components/frame/pointing";
import { Legend } from "@/components/map/legend";
import { cx } from "@/components/ui/class-names";
import { useView } from "@/components/view/view-context";
import type { ValuesReply } from "@/lib/figures/contract";
import { useStageValue } from "../stage-context";
import { ComparedSlide } from "./compared-slide";
import { SlideHeadline } from "./headline";
import { PointedFigure } from "./pointed-figure";
import { SlideRead } from "./slide-read";
import { StageMap, useCircleGrowth } from "./stage-map";

/** The map as it was pinned: plain, with circles, with groups, or two of them; `beside` is what a whole view shows under its figure. */
export function MapSlide({ beside = null }: { beside?: ReactNode }) {
  const { view } = useView();
  const read = useValues();
  const map = useFigureMap(view.indicator, view.month);
  const areas = useMemo(
    () => (read.data?.rows ?? []).map(({ area }) => area as string),
    [read.data],
  );
  usePointing(areas);
  const { compare, layer } = view.map;
  return (
    <SlideRead read={read}>
      {(reply) =>
        compare !== null ? (
          <ComparedSlide compare={compare} now={map} reply={reply} />
        ) : layer === "circles" ? (
          <CircleSlide {...{ map, reply, beside }} />
        ) : layer === "clusters" ? (
          <ClusterSlide {...{ map, reply }} />
        ) : (
          <OneMap {...{ map, reply, beside }} />
        )
      }
    </SlideRead>
  );
}

type Shown = { map: FigureMap; reply: ValuesReply; beside?: ReactNode };

/** What the map says in a sentence. */
export function MapSentence() {
  const text = useTranslations("meetings");
  const [sentence] = useHeadlineSentences();
  return (
    <p className="text-12 leading-snug text-pretty max-lg:text-16">
      {sentence ?? text("stage.noSentence")}
    </p>
  );
}

/** A map with its key, and beside it the figure and the area that is pointed at. */
function OneMap({
  map,
  reply,
  beside = null,
  foot = null,
  ...layers
}: Shown & {
  foot?: ReactNode;
  radii?: ReadonlyMap<string, number>;
  outlined?: ReadonlySet<string>;
}) {
  const label = useTableCaption(map.indicator.id);
  const columns =
    beside === null
      ? "lg:grid-cols-[minmax(0,1fr)_minmax(9.75rem,27%)]"
      : "lg:grid-cols-[minmax(0,1fr)_minmax(9.75rem,27%)] [@media(aspect-ratio>1.5)]:lg:grid-cols-[minmax(0,1fr)_minmax(0,0.8fr)]";
  return (
    <div className={cx("grid h-full min-h-0 grid-cols-1 gap-3", columns)}>
      <div className="flex min-h-64 flex-col gap-1">
        <div className="min-h-0 flex-1">
          <StageMap
            label={label}
            rows={map.rows}
            scale={map.indicator.good}
            {...layers}
          />
        </div>
        <div className="flex flex-wrap items-end gap-x-5 gap-y-1 pt-3.5">
          <Legend
            scale={map.indicator.good}
            entries={map.entries}
            marked={map.marked}
          />
          {foot}
        </div>
      </div>
      <div className="flex min-h-0 flex-col gap-4 overflow-hidden">
        <SlideHeadline reply={reply} />
        {beside === null ? (
          <PointedFigure rows={map.rows} />
        ) : (
          <Beside rows={map.rows}>{beside}</Beside>
        )}
      </div>
    </div>
  );
}

/** The area that is pointed at, and what the view shows beside: on a screen that is not wide the one takes the place of the other. */
function Beside({
  rows,
  children,
}: {
  rows: FigureMap["rows"];
  children: ReactNode;
}) {
  const { stage } = useStageValue();
  const isPointed = rows.some(({ code }) => code === stage.pointed);
  return (
    <>
      <div
        className={cx(!isPointed && "hidden [@media(aspect-ratio>1.5)]:block")}
      >
        <PointedFigure rows={rows} isSmall />
      </div>
      <div
        className={cx(
          "flex min-h-0 flex-1 flex-col",
          isPointed && "hidden [@media(aspect-ratio>1.5)]:flex",
        )}
      >
        {children}
      </div>
    </>
  );
}

function CircleSlide({ map, ...rest }: Shown) {
  const { radii, key } = useCircles(map);
  const growth = useCircleGrowth();
  const foot = <CircleKey {...key} growth={growth} />;
  return <OneMap {...{ map, radii, foot }} {...rest} />;
}

/** Groups of neighbours that are alike have thick borders; what they say stands where the sentence stands otherwise. */
function ClusterSlide({ map, reply }: Shown) {
  const read = useClusters();
  const { outlined } = useKinds(read.clusters);
  const words = (
    <div className="text-12 leading-snug">
      <ClusterWords read={read} scale={map.indicator.good} />
    </div>
  );
  return <OneMap {...{ map, reply, outlined }} foot={words} />;
}
