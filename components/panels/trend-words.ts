"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { SeriesPoint } from "@/lib/contract/area-values";
import { indicatorOf } from "@/lib/domain/catalogue/catalogue";
import type { IndicatorId } from "@/lib/domain/catalogue/indicators";
import { useFormats } from "@/lib/text/formats";
import { cellValue, shareText, valueText } from "./cell-text";
import type { Target } from "./province-data";

/** What the trend chart writes: axis, target, and the note over a month. Text only from our own wording and numbers, safe as HTML. */
export function useTrendWords(id: IndicatorId) {
  const text = useTranslations("province");
  const common = useTranslations("common");
  const formats = useFormats();
  return useMemo(() => {
    const indicator = indicatorOf(id);
    const month = (value: string) =>
      `${formats.monthName(value, "short")}${value.endsWith("-01") ? ` ${value.slice(0, 4)}` : ""}`;
    const value = (level: number) =>
      valueText(formats, indicator, level, Number.isInteger(level) ? 0 : 1);
    const target = (goal: Target | null) =>
      goal === null ? "" : `${text("trend.target")} ${value(goal.value)}`;
    const tooltip = (
      point: SeriesPoint,
      yearBefore: SeriesPoint | undefined,
    ) => {
      const figure =
        cellValue(formats, indicator, point) ?? stateWord(point, common);
      const before = yearBefore && cellValue(formats, indicator, yearBefore);
      return [
        `<b>${formats.month(point.month)}</b>`,
        `<span style="font-size:16px;font-weight:600;font-variant-numeric:tabular-nums">${figure}</span>`,
        `${shareText(formats, point.coverage)} ${text("trend.reportedShare")}`,
        yearBefore && before
          ? `${formats.month(yearBefore.month)}: ${before}`
          : "",
      ]
        .filter(Boolean)
        .join("<br>");
    };
    return { month, value, target, tooltip };
  }, [id, text, common, formats]);
}

function stateWord(
  { state }: SeriesPoint,
  common: ReturnType<typeof useTranslations<"common">>,
): string {
  return state === "value" ? "" : common(`state.${state}`);
}
