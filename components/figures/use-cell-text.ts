"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import type { Figure } from "@/lib/figures/contract";
import { lastKnown } from "@/lib/figures/domain/last-known";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf } from "@/lib/core/catalogue/states";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import { cellValue } from "./cell-text";

/** What stands for a cell where there is room for one thing: its value or limit, else its state in words. */
export function useCellText() {
  const formats = useFormats();
  return useCallback(
    (indicator: IndicatorEntry, cell: Figure): string =>
      cellValue(formats, indicator, cell) ??
      formats.say(stateLabel[stateOf(indicator, cell)]),
    [formats],
  );
}

/** "terakhir: 85,5 %, September 2026": the last known figure of an area that has none in a month, with its month; null where there is one, or none before. */
export function useLastWords() {
  const text = useTranslations("figures");
  const formats = useFormats();
  return (
    indicator: IndicatorEntry,
    now: Figure,
    points: readonly (Figure & { month: Month })[],
    month: Month,
  ): string | null => {
    const state = stateOf(indicator, now);
    if (state !== "not-reported" && state !== "left-empty") return null;
    const last = lastKnown(indicator, points, month);
    const figure = last && cellValue(formats, indicator, last);
    if (!figure) return null;
    const words = text("lastKnown", {
      figure,
      month: formats.month(last.month),
    });
    const was = stateOf(indicator, last);
    return was === "value"
      ? words
      : `${words} (${formats.say(midSentence(stateLabel[was]))})`;
  };
}
