"use client";

import { useView } from "@/components/view/view-context";
import { useSeries } from "@/components/figures/use-figures";
import { YearsCourse } from "./courses";
import { MapSentence, MapSlide } from "./map-slide";
import { SlideRead } from "./slide-read";
import { Course } from "./trend-slide";

/** A whole view: its map as it was pinned, the figure, and under it the course, where the screen is wide enough for one, else a sentence. */
export function ViewSlide() {
  return (
    <MapSlide
      beside={
        <>
          <div className="hidden min-h-0 flex-1 [@media(aspect-ratio>1.5)]:block">
            <ViewCourse />
          </div>
          <div className="[@media(aspect-ratio>1.5)]:hidden">
            <MapSentence />
          </div>
        </>
      }
    />
  );
}

function ViewCourse() {
  const { view } = useView();
  const series = useSeries();
  if (view.trend === "years") return <YearsCourse />;
  return (
    <SlideRead read={series}>
      {(reply) => (
        <div className="relative h-full">
          <Course reply={reply} />
        </div>
      )}
    </SlideRead>
  );
}
