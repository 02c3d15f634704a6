"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SeriesReply } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { FigureMark } from "@/lib/core/subjects/client/client-subject";
import { useFormats } from "@/lib/core/text/formats";
import { EChart, type ChartStep } from "@/components/charts/echart";
import { trendOption } from "./trend-option";
import { usePalette } from "@/components/theme/use-scheme";
import { useMedia } from "@/components/ui/use-media";
import { MonthNote } from "@/components/figures/month-note";
import { useTarget } from "@/components/figures/use-figures";
import { SurveyAside } from "@/components/figures/survey-aside";
import { useSeriesMarks } from "./use-series-marks";
import { useTrendWords } from "./trend-words";
import { useView } from "@/components/view/view-context";

/** The drawn trend; a step that is clicked becomes the month on screen. */
export function TrendPicture({
  reply,
  onReady,
}: {
  reply: SeriesReply;
  onReady: (takePicture: () => Promise<string>) => void;
}) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { go } = useView();
  const points = useMemo(() => reply.points.slice(-24), [reply]);
  const marks = useSeriesMarks(reply);
  const option = useTrendOption(reply, points, marks);
  const [hovered, setHovered] = useState<ChartStep | null>(null);
  const point = hovered === null ? undefined : points[hovered.index];
  const label = text("trend.label", {
    indicator: formats.say(indicatorOf(reply.indicator).label),
    area: reply.name,
  });
  return (
    <>
      <div className="relative min-h-30 min-w-0 flex-1 max-sm:h-48 max-sm:flex-none">
        <EChart
          label={label}
          option={option}
          onReady={onReady}
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
          />
        ) : null}
      </div>
      {reply.surveys.length > 0 ? <SurveyAside reply={reply} /> : null}
    </>
  );
}

function useTrendOption(
  reply: SeriesReply,
  points: SeriesReply["points"],
  marks: readonly FigureMark[],
) {
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const isSmall = useMedia("(width < 30rem)");
  const { view } = useView();
  const target = useTarget();
  const words = useTrendWords(reply.indicator);
  return useMemo(
    () =>
      trendOption({
        indicator: indicatorOf(reply.indicator),
        palette,
        points,
        target: target?.value ?? null,
        targetLabel: words.target(target),
        current: view.month,
        isCalm,
        isNarrow: isSmall || reply.surveys.length > 0,
        markedMonths: new Set(marks.map(({ month }) => month)),
        monthLabel: words.month,
        valueLabel: words.value,
      }),
    [palette, points, target, words, view.month, isCalm, isSmall, reply, marks],
  );
}
