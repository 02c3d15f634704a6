"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { EChart, type ChartStep } from "@/components/charts/echart";
import { cellValue } from "@/components/figures/cell-text";
import { usePalette } from "@/components/theme/use-scheme";
import { useMedia } from "@/components/ui/use-media";
import { useTextScale } from "@/components/ui/use-text-scale";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundedValueOf, stateOf } from "@/lib/core/catalogue/states";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import type { SeriesReply } from "@/lib/figures/contract";
import { useTrendWords } from "./trend-words";
import type { YearOfPoints } from "./use-years";
import { yearsOption } from "./years-option";

/** The same months of three years; a month that is clicked becomes the month on screen. */
export function YearsPicture({
  reply,
  years,
}: {
  reply: SeriesReply;
  years: readonly YearOfPoints[];
}) {
  const text = useTranslations("dashboard");
  const { say } = useFormats();
  const { go } = useView();
  const option = useYearsOption(reply, years);
  const [hovered, setHovered] = useState<ChartStep | null>(null);
  return (
    <div className="relative min-h-14 min-w-0 max-wall:min-h-30 flex-1 max-sm:h-48 max-sm:flex-none print:hidden">
      <EChart
        label={text("trend.yearsLabel", {
          indicator: say(indicatorOf(reply.indicator).label),
          area: reply.name,
        })}
        option={option}
        onHover={setHovered}
        onPick={({ index }) => {
          const month = years
            .flatMap(({ points }) => points[index]?.month ?? [])
            .at(-1);
          if (month) go({ month });
        }}
      />
      {hovered ? (
        <YearsNote reply={reply} years={years} step={hovered} />
      ) : null}
    </div>
  );
}

/** The drawing of the years. */
export function useYearsOption(
  reply: SeriesReply,
  years: readonly YearOfPoints[],
) {
  const palette = usePalette();
  const isCalm = useMedia("(prefers-reduced-motion: reduce)");
  const scale = useTextScale();
  const { view } = useView();
  const formats = useFormats();
  const words = useTrendWords(reply.indicator);
  return useMemo(() => {
    const indicator = indicatorOf(reply.indicator);
    return yearsOption({
      lines: years.map(({ year, points }) => ({
        year: String(year),
        values: points.map((point) =>
          point === undefined
            ? null
            : (roundedValueOf(indicator, point) ?? null),
        ),
        isCurrent: view.month.startsWith(String(year)),
      })),
      palette,
      isCalm,
      scale,
      current: Number(view.month.slice(5)) - 1,
      monthLabel: (index) =>
        formats.monthName(
          `2026-${String(index + 1).padStart(2, "0")}` as Month,
          "short",
        ),
      valueLabel: words.value,
    });
  }, [reply, years, palette, isCalm, scale, view.month, formats, words]);
}

/** What a month of each of the years says. */
function YearsNote({
  reply,
  years,
  step,
}: {
  reply: SeriesReply;
  years: readonly YearOfPoints[];
  step: ChartStep;
}) {
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const points = years.flatMap(
    ({ points: ofYear }) => ofYear[step.index] ?? [],
  );
  if (points.length === 0) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute top-0 z-10 w-max rounded-control bg-surface px-3 py-2 text-13 shadow-float"
      style={{
        left: `clamp(0px, ${String(step.x + 12)}px, calc(100% - 13rem))`,
      }}
    >
      {points.toReversed().map((point) => {
        const state = stateOf(indicator, point);
        return (
          <p key={point.month} className="figures">
            <span className="font-semibold">{formats.month(point.month)}</span>{" "}
            {cellValue(formats, indicator, point) ?? ""}
            {state === "value" ? null : (
              <span className="text-muted">
                {" "}
                {formats.say(midSentence(stateLabel[state]))}
              </span>
            )}
          </p>
        );
      })}
    </div>
  );
}
