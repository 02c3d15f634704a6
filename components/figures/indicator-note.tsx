"use client";

import { useTranslations } from "use-intl/react";
import type { ValueRow } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
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
  const state = stateOf(indicator, row);
  const label = formats.say(stateLabel[state]);
  return (
    <>
      <p className="figures text-20 font-semibold">
        {cellText(indicator, row)}
      </p>
      {shownValueOf(indicator, row) !== undefined &&
      (state === "too-small" || state === "not-open") ? (
        <p className="text-caution">{label}</p>
      ) : null}
      <p className="figures text-muted">
        {text("coverage.of", {
          reported: formats.number(row.coverage.reported),
          registered: formats.number(row.coverage.registered),
        })}{" "}
        ({shareText(formats, row.coverage)})
        {state === "incomplete"
          ? ` · ${formats.say(midSentence(stateLabel[state]))}`
          : ""}
      </p>
      {row.simulated ? (
        <p className="text-caution">{common("state.simulated")}</p>
      ) : null}
    </>
  );
}
