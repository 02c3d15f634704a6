"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { valueText } from "@/components/figures/cell-text";
import type { Target } from "@/components/figures/use-figures";

/** What the trend chart writes on its axes and on the line of the target. */
export function useTrendWords(id: IndicatorId) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  return useMemo(() => {
    const indicator = indicatorOf(id);
    const month = (value: string) =>
      `${formats.monthName(value, "short")}${value.endsWith("-01") ? ` ${value.slice(0, 4)}` : ""}`;
    const value = (level: number) =>
      valueText(formats, indicator, level, Number.isInteger(level) ? 0 : 1);
    const target = (goal: Target | null) =>
      goal === null ? "" : `${text("trend.target")} ${value(goal.value)}`;
    return { month, value, target };
  }, [id, text, formats]);
}
