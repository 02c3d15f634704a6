"use client";

import { useTranslations } from "use-intl/react";
import { useFigureMap } from "@/components/dashboard/map/use-figure-map";
import { useHeadlineSentences } from "@/components/dashboard/use-headline";
import { useTableCaption } from "@/components/figures/table-caption";
import { useValues } from "@/components/figures/use-figures";
import { usePointing } from "@/components/frame/pointing";
import { Legend } from "@/components/map/legend";
import { useView } from "@/components/view/view-context";
import { SlideHeadline } from "./headline";
import { PointedFigure } from "./pointed-figure";
import { SlideRead } from "./slide-read";
import { StageMap } from "./stage-map";
import { useMemo } from "react";

/** The map with its key; beside it the figure and, where there is room, what the map says in a sentence. */
export function MapSlide({ hasSentence }: { hasSentence: boolean }) {
  const text = useTranslations("meetings");
  const { view } = useView();
  const read = useValues();
  const map = useFigureMap(view.indicator, view.month);
  const label = useTableCaption(view.indicator);
  const [sentence] = useHeadlineSentences();
  const areas = useMemo(
    () => (read.data?.rows ?? []).map(({ area }) => area as string),
    [read.data],
  );
  usePointing(areas);
  return (
    <SlideRead read={read}>
      {(reply) => (
        <div className="grid h-full min-h-0 grid-cols-1 gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(9.75rem,27%)]">
          <div className="flex min-h-64 flex-col gap-1">
            <div className="min-h-0 flex-1">
              <StageMap
                label={label}
                rows={map.rows}
                scale={map.indicator.good}
              />
            </div>
            <div className="pt-3.5">
              <Legend
                scale={map.indicator.good}
                entries={map.entries}
                marked={map.marked}
              />
            </div>
          </div>
          <div className="flex min-h-0 flex-col gap-4 overflow-hidden">
            <SlideHeadline reply={reply} />
            <PointedFigure rows={map.rows} />
            {hasSentence ? (
              <p className="text-14 leading-snug text-pretty max-lg:text-16">
                {sentence ?? text("stage.noSentence")}
              </p>
            ) : null}
          </div>
        </div>
      )}
    </SlideRead>
  );
}
