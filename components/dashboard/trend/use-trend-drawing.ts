"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { EChartsCoreOption } from "echarts/core";
import { paintChart } from "@/components/charts/echart";
import type { Drawing } from "@/components/handout/drawing";
import { palettes } from "@/components/theme/tokens";
import { usePalette } from "@/components/theme/use-scheme";
import { useMedia } from "@/components/ui/use-media";
import { useTextScale } from "@/components/ui/use-text-scale";
import { useView } from "@/components/view/view-context";
import { surveyTargetFor } from "@/lib/core/catalogue/surveyed";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import type { FigureMark } from "@/lib/core/subjects/client/client-subject";
import { useFormats } from "@/lib/core/text/formats";
import type { SeriesReply } from "@/lib/figures/contract";
import { surveyDrawing } from "./draw-surveys";
import { factsOf, type TrendFacts } from "./trend-facts";
import { trendOption } from "./trend-option";
import { useTrendWords } from "./trend-words";

/** The trend as the screen draws it, and as it leaves the screen: light, still, with the surveys beside it. */
export function useTrendDrawing(
  reply: SeriesReply,
  points: SeriesReply["points"],
  marks: readonly FigureMark[],
  /** Letters are so large that half as many months have room for a name. */
  isLarge = false,
): { option: EChartsCoreOption; drawing: Drawing } {
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const isSmall = useMedia("(width < 30rem)");
  const scale = useTextScale();
  const { view } = useView();
  const words = useTrendWords(reply.indicator);
  const surveys = useSurveyDrawing(reply);
  return useMemo(() => {
    const facts: Omit<TrendFacts, "palette" | "isCalm" | "isNarrow" | "scale"> =
      {
        ...factsOf(reply, points),
        points,
        targetLabel: words.target,
        baseline: reply.baseline && {
          value: reply.baseline.value,
          label: words.baseline(reply.baseline),
        },
        current: view.month,
        markedMonths: new Set(marks.map(({ month }) => month)),
        monthLabel: words.month,
        valueLabel: words.value,
      };
    const isNarrow = isSmall || isLarge || reply.surveys.length > 0;
    const onPaper = {
      palette: palettes.light,
      isCalm: true,
      isNarrow: false,
      scale: 2,
    };
    return {
      option: trendOption({ ...facts, palette, isCalm, isNarrow, scale }),
      drawing: beside(trendOption({ ...facts, ...onPaper }), surveys),
    };
  }, [
    palette,
    points,
    words,
    view.month,
    isCalm,
    isSmall,
    isLarge,
    scale,
    surveys,
    reply,
    marks,
  ]);
}

const surveyWidth = 440;
const gap = 40;

function beside(trend: EChartsCoreOption, surveys: Drawing | null): Drawing {
  return {
    height: () => 640,
    paint: (pen, box, measure) => {
      const width = box.width - (surveys ? surveyWidth + gap : 0);
      paintChart(trend, pen, { ...box, width });
      surveys?.paint(
        pen,
        {
          x: box.x + width + gap,
          y: box.y + 16,
          width: surveyWidth,
          height: box.height - 32,
        },
        measure,
      );
    },
  };
}

function useSurveyDrawing(reply: SeriesReply): Drawing | null {
  const text = useTranslations("figures");
  const formats = useFormats();
  const { view } = useView();
  const year = Number(view.month.slice(0, 4));
  return useMemo(() => {
    if (reply.surveys.length === 0) return null;
    const target = surveyTargetFor(reply.indicator, year);
    const hasOwn = reply.surveys.some(({ area }) => area === reply.area);
    return surveyDrawing({
      heading: `${text("survey.name")} · ${text("survey.ownScale")}`,
      area: reply.area,
      surveys: reply.surveys,
      target: target?.value ?? null,
      keys: [
        ...(hasOwn ? [`◆ ${reply.name}`] : []),
        "○ Indonesia",
        ...(target
          ? [
              `┄ ${text("survey.target", {
                year: String(target.year),
                target: formats.percent(target.value),
              })}`,
            ]
          : []),
      ],
      figure: (value) => formats.number(value, shownDecimals.percent),
    });
  }, [reply, year, text, formats]);
}
