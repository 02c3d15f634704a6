"use client";

import { QuickDecision } from "@/components/decisions/quick-decision";
import { showsFigures } from "@/lib/meetings/domain/slide-kinds";
import { LiveHere } from "../figures-of";
import { viewOfSlide } from "@/lib/meetings/client/slide-view";
import { useStageValue } from "../stage-context";

/** The key `t` over any slide: a decision of this meeting, about what the slide shows, with the figure of the snapshot where that is on screen. */
export function StageDecision() {
  const { meeting, slide, stage, isFrozen, caches } = useStageValue();
  const snapshot = isFrozen ? meeting.snapshot : null;
  return (
    <LiveHere>
      <QuickDecision
        given={() => {
          const { area, month } = meeting;
          const figures =
            isFrozen && caches.frozen ? caches.frozen : caches.live;
          const of = { meeting: meeting.id, snapshot, figures };
          if (slide === null) return { ...of, area, month, indicator: null };
          const entered = stage.called ?? stage.path.at(-1);
          const view = viewOfSlide(meeting, slide, entered, snapshot);
          return {
            ...of,
            area: view.area,
            month: view.month,
            indicator: showsFigures(slide.kind) ? view.indicator : null,
          };
        }}
      />
    </LiveHere>
  );
}
