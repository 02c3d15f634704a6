"use client";

import { useTranslations } from "use-intl/react";
import type { ValueRow } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { isPartial } from "@/lib/core/catalogue/ranking";
import { useFormats } from "@/lib/core/text/formats";
import { shareText } from "./cell-text";
import { useCellText } from "./use-cell-text";

/** What the map says of an area that is pointed at: its figure with state and coverage. */
export function IndicatorNote({
  row,
  indicator,
}: {
  row: ValueRow;
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("figures");
  const common = useTranslations("common");
  const formats = useFormats();
  const cellText = useCellText();
  return (
    <>
      <p className="figures text-20 font-semibold">
        {cellText(indicator, row)}
      </p>
      {row.value !== undefined && row.state !== "value" ? (
        <p className="text-caution">{common(`state.${row.state}`)}</p>
      ) : null}
      <p className="figures text-muted">
        {text("coverage.of", {
          reported: formats.number(row.coverage.reported),
          registered: formats.number(row.coverage.registered),
        })}{" "}
        ({shareText(formats, row.coverage)})
        {isPartial(row.coverage) ? ` · ${text("coverage.partial")}` : ""}
      </p>
      {row.simulated ? (
        <p className="text-caution">{common("state.simulated")}</p>
      ) : null}
    </>
  );
}
