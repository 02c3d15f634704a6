"use client";

import { useTranslations } from "use-intl/react";
import type { ValueRow } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { isPartial } from "@/lib/core/catalogue/ranking";
import { useFormats } from "@/lib/core/text/formats";
import { cellValue, shareText } from "@/components/figures/cell-text";

/** The figure of one area with its state and coverage, over the map. */
export function AreaNote({
  name,
  row,
  indicator,
  isFresh,
}: {
  name: string;
  row: ValueRow | undefined;
  indicator: IndicatorEntry;
  isFresh: boolean;
}) {
  const text = useTranslations("province");
  const common = useTranslations("common");
  const formats = useFormats();
  const value = row && cellValue(formats, indicator, row);
  return (
    <div className="pointer-events-none w-max max-w-64 rounded-control bg-surface px-3 py-2 text-13 shadow-float">
      <p className="font-semibold">
        {name}
        {isFresh ? (
          <span className="ml-2 text-12 text-accent">
            {common("state.new")}
          </span>
        ) : null}
      </p>
      {row === undefined ? null : (
        <>
          <p className="figures text-20 font-semibold">
            {value ??
              common(
                `state.${row.state === "value" ? "not-reported" : row.state}`,
              )}
          </p>
          {value && row.state !== "value" ? (
            <p className="text-caution">{common(`state.${row.state}`)}</p>
          ) : null}
          <p className="figures text-muted">
            {text("map.coverage", {
              reported: formats.number(row.coverage.reported),
              registered: formats.number(row.coverage.registered),
            })}{" "}
            ({shareText(formats, row.coverage)})
            {isPartial(row.coverage) ? ` · ${text("map.partial")}` : ""}
          </p>
          {row.simulated ? (
            <p className="text-caution">{common("state.simulated")}</p>
          ) : null}
        </>
      )}
    </div>
  );
}
