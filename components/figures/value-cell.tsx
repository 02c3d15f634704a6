"use client";

import type { Figure } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { whyOf } from "@/lib/core/text/bounds";
import { cellValue } from "./cell-text";
import { StateWord } from "./state-word";

/** A figure in a table: its value or limit, and its state wherever it is more or less than a plain value. */
export function ValueCell({
  indicator,
  cell,
}: {
  indicator: IndicatorEntry;
  cell: Figure;
}) {
  const formats = useFormats();
  const state = stateOf(indicator, cell);
  const value = cellValue(formats, indicator, cell);
  if (value === null) return <StateWord state={state} className="text-muted" />;
  return (
    <>
      {value}
      {state === "value" ? null : (
        <>
          {" "}
          <span className="block text-12">
            <StateWord
              state={state}
              why={whyOf(indicator, cell)}
              isMid
              className="text-muted"
            />
          </span>
        </>
      )}
    </>
  );
}
