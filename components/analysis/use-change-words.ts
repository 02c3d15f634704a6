"use client";

import { useTranslations } from "use-intl/react";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";

/** "turun 0,4 poin persentase", "tetap": a difference that is rounded already. */
export function useChangeWords(indicator: IndicatorEntry) {
  const text = useTranslations("analysis");
  const figures = useTranslations("figures");
  const formats = useFormats();
  return (difference: number): string => {
    if (difference === 0) return text("same.equal");
    return text(difference > 0 ? "same.up" : "same.down", {
      difference: figures(
        indicator.unit === "percent" ? "change.points" : "change.perPosyandu",
        {
          difference: formats.number(
            Math.abs(difference),
            shownDecimals[indicator.unit],
          ),
        },
      ),
    });
  };
}
