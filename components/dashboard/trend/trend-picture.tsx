"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SeriesPoint, SeriesReply } from "@/lib/figures/contract";
import { seasonOf } from "@/lib/core/catalogue/seasons";
import { valueText } from "@/components/figures/cell-text";
import { intervalOf } from "./trend-facts";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { DrawingToCome } from "@/components/handout/drawing";
import { PrintedDrawing } from "@/components/handout/printed-drawing";
import { useHandOut } from "@/components/handout/use-hand-out";
import { EChart, type ChartStep } from "@/components/charts/echart";
import { MonthNote } from "@/components/figures/month-note";
import { SurveyAside } from "@/components/figures/survey-aside";
import { useSeriesMarks } from "./use-series-marks";
import { useTrendDrawing } from "./use-trend-drawing";
import { useView } from "@/components/view/view-context";

/** The drawn trend; a step that is clicked becomes the month on screen. */
export function TrendPicture({
  reply,
  onDrawing,
}: {
  reply: SeriesReply;
  /** Hands out the trend as it leaves the screen. */
  onDrawing: (drawing: DrawingToCome | null) => void;
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { go } = useView();
  const points = useMemo(() => reply.points.slice(-24), [reply]);
  const marks = useSeriesMarks(reply);
  const { option, drawing } = useTrendDrawing(reply, points, marks);
  useHandOut({ draw: async () => drawing }, onDrawing);
  const further = useFurther(reply);
  const [hovered, setHovered] = useState<ChartStep | null>(null);
  const point = hovered === null ? undefined : points[hovered.index];
  const label = text("trend.label", {
    indicator: formats.say(indicatorOf(reply.indicator).label),
    area: reply.name,
  });
  return (
    <>
      <PrintedDrawing label={label} drawing={drawing} />
      <div className="relative min-h-14 min-w-0 max-wall:min-h-30 flex-1 max-sm:h-48 max-sm:flex-none print:hidden">
        <EChart
          label={label}
          option={option}
          onHover={setHovered}
          onPick={({ index }) => {
            const month = points[index]?.month;
            if (month) go({ month });
          }}
        />
        {hovered && point ? (
          <MonthNote
            reply={reply}
            point={point}
            x={hovered.x}
            remarks={marks.filter(({ month }) => month === point.month)}
            further={further(point)}
          />
        ) : null}
      </div>
      {reply.surveys.length > 0 ? (
        <div className="contents print:hidden">
          <SurveyAside reply={reply} />
        </div>
      ) : null}
    </>
  );
}

/** What a month says beside its figure: between what limits it lies, and what is particular to the month. */
function useFurther(reply: SeriesReply): (point: SeriesPoint) => string[] {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  return (point) => {
    const interval = intervalOf(reply, point);
    const season = seasonOf(indicator, point.month);
    return [
      ...(interval === null
        ? []
        : [
            text("trend.interval", {
              from: valueText(formats, indicator, interval.from),
              to: valueText(formats, indicator, interval.to),
            }),
          ]),
      ...(season === null ? [] : [text(`trend.season.${season}`)]),
    ];
  };
}
