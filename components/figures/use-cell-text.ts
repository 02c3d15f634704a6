"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl/react";
import type { Figure } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { useFormats } from "@/lib/core/text/formats";
import { cellValue } from "./cell-text";

/** What stands for a cell where there is room for one thing: its value, else its state in words. */
export function useCellText() {
  const common = useTranslations("common");
  const formats = useFormats();
  return useCallback(
    (indicator: Pick<IndicatorEntry, "unit">, cell: Figure): string =>
      cellValue(formats, indicator, cell) ??
      common(`state.${cell.state === "value" ? "not-reported" : cell.state}`),
    [common, formats],
  );
}
