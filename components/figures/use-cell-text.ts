"use client";

import { useCallback } from "react";
import type { Figure } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
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
