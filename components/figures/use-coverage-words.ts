"use client";

import { useTranslations } from "use-intl/react";
import type { ValueRow } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { posyanduBySource } from "@/lib/core/catalogue/child-elements";
import { useFormats } from "@/lib/core/text/formats";
import { shareText } from "./cell-text";

/** How many posyandu stand behind a number and, where some are counted from measured children, from which source how many. */
export function useCoverageWords() {
  const text = useTranslations("figures");
  const formats = useFormats();
  return (
    indicator: IndicatorEntry,
    row: Pick<ValueRow, "coverage" | "fromChildren">,
  ): string => {
    const { children, forms } = posyanduBySource(indicator, row);
    const counts = {
      reported: formats.number(row.coverage.reported),
      registered: formats.number(row.coverage.registered),
      share: shareText(formats, row.coverage),
    };
    // Not everybody who reported gave these counts; figures of all that are registered stand on the reports themselves.
    const given = indicator.denominator.includes("posyandu_registered")
      ? "coverage.reportedOf"
      : "coverage.givenBy";
    return children === 0
      ? text(given, counts)
      : text("coverage.countedFrom", {
          ...counts,
          children: formats.number(children),
          forms: formats.number(forms),
        });
  };
}
