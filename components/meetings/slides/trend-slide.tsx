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
import { SlideHeadline } from "./headline";
import { SlideRead } from "./slide-read";
import { SurveyList } from "./survey-list";

/** Two years with target and baseline; beside them the figure, and what the surveys found, each with its own name. */
export function TrendSlide() {
  const series = useSeries();
  const values = useValues();
  return (
    <SlideRead read={series}>
      {(reply) => (
        <div className="grid h-full min-h-0 grid-cols-1 gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(9.75rem,27%)]">
          <div className="relative min-h-64">
            <Course reply={reply} />
          </div>
          <div className="flex min-h-0 flex-col gap-4 overflow-hidden">
            <SlideRead read={values}>
              {(figures) => <SlideHeadline reply={figures} />}
            </SlideRead>
            {reply.surveys.length > 0 ? (
              <SurveyList surveys={reply.surveys} area={reply.area} most={3} />
            ) : null}
          </div>
        </div>
      )}
    </SlideRead>
  );
}

function Course({ reply }: { reply: SeriesReply }) {
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
