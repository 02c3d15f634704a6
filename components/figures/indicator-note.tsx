"use client";

import { useTranslations } from "use-intl/react";
import type { ValueRow } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf, type ShownState } from "@/lib/core/catalogue/states";
import { reachesTarget } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { boundReaches } from "@/lib/core/text/bounds";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import { cellValue, shareText, valueText } from "./cell-text";
import { useCellText } from "./use-cell-text";

/** States whose word stands below their figure, if they have one. */
const isUnlikeValue = (state: ShownState) =>
  ["too-small", "suppressed", "not-open"].includes(state);

/** What the map says of an area that is pointed at: its figure with state and coverage. */
export function IndicatorNote({
  row,
  indicator,
  target,
  last,
}: {
  row: ValueRow;
  indicator: IndicatorEntry;
  /** What the area is to reach: its own target, which need not be the edge of a class. */
  target: number | null;
  /** What it said last, where it says nothing of the month. */
  last: string | null;
}) {
  const text = useTranslations("figures");
  const common = useTranslations("common");
  const formats = useFormats();
  const cellText = useCellText();
  const state = stateOf(indicator, row);
  const figure = cellText(indicator, row);
  const label = formats.say(stateLabel[state]);
  const isReached =
    target !== null &&
    (state === "value" && row.value !== undefined
      ? reachesTarget(indicator, row.value, target)
      : boundReaches(indicator, row, target));
  return (
    <>
      <p className="figures text-20 font-semibold">{figure}</p>
      {isUnlikeValue(state) && figure !== label ? (
        <p className="text-caution">{label}</p>
      ) : null}
      {target === null || cellValue(formats, indicator, row) === null ? null : (
        <p className="figures">
          {text(isReached ? "note.reached" : "note.target", {
            target: valueText(formats, indicator, target),
          })}
        </p>
      )}
      {last === null ? null : <p className="figures">{last}</p>}
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
