"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { EChart } from "@/components/charts/echart";
import { useTrendDrawing } from "@/components/dashboard/trend/use-trend-drawing";
import { useSeriesMarks } from "@/components/dashboard/trend/use-series-marks";
import { useSeries, useValues } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { SeriesReply } from "@/lib/figures/contract";
import { AreaCourses, YearsCourse } from "./courses";
import { SlideHeadline } from "./headline";
import { SlideRead } from "./slide-read";
import { SurveyList } from "./survey-list";

/** The course as it was pinned: two years with target and baseline, the years one over the other, or all areas; beside it the figure, and what surveys found. */
export function TrendSlide() {
  const series = useSeries();
  const values = useValues();
  const { view } = useView();
  if (view.trend === "areas") return <AreaCourses />;
  return (
    <SlideRead read={series}>
      {(reply) => (
        <div className="grid h-full min-h-0 grid-cols-1 gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(9.75rem,27%)]">
          <div className="relative min-h-64">
            {view.trend === "years" ? (
              <YearsCourse />
            ) : (
              <Course reply={reply} />
            )}
          </div>
          <div className="flex min-h-0 flex-col gap-4 overflow-hidden">
            <SlideRead read={values}>
              {(figures) => <SlideHeadline reply={figures} />}
            </SlideRead>
            <NotesOfMonth reply={reply} />
            {reply.surveys.length > 0 ? (
              <SurveyList surveys={reply.surveys} area={reply.area} most={3} />
            ) : null}
          </div>
        </div>
      )}
    </SlideRead>
  );
}

/** What was said of the figure of the month; of a snapshot there is none, because it holds no notes. */
function NotesOfMonth({ reply }: { reply: SeriesReply }) {
  const { view } = useView();
  const marks = useSeriesMarks(reply);
  const [note] = marks.filter(({ month }) => month === view.month);
  if (note === undefined) return null;
  return (
    <p className="line-clamp-4 border-l-4 border-accent pl-2 text-12 leading-snug">
      {note.text}
    </p>
  );
}

/** The last two years up to the month of the slide. */
export function Course({ reply }: { reply: SeriesReply }) {
  const text = useTranslations("dashboard");
  const { say } = useFormats();
  const { view } = useView();
  const points = useMemo(
    () => reply.points.filter(({ month }) => month <= view.month).slice(-24),
    [reply, view.month],
  );
  const marks = useSeriesMarks(reply);
  const { option } = useTrendDrawing(reply, points, marks, true);
  return (
    <EChart
      label={text("trend.label", {
        indicator: say(indicatorOf(reply.indicator).label),
        area: reply.name,
      })}
      option={option}
      onHover={nothing}
      onPick={nothing}
    />
  );
}

const nothing = () => {};
