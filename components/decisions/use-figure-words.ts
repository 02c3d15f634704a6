"use client";

import { valueText } from "@/components/figures/cell-text";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import type { ThenAndNow } from "@/lib/decisions/contract";

type Counted = NonNullable<ThenAndNow["now"]>;

/** A figure as it is shown, or the word in its place. */
export function useFigureWords() {
  const formats = useFormats();
  return (indicator: IndicatorId, figure: Counted | ThenAndNow["then"]) => {
    const entry = indicatorOf(indicator);
    const value = shownValueOf(entry, figure);
    return value === undefined
      ? formats.say(midSentence(stateLabel[stateOf(entry, figure)]))
      : valueText(formats, entry, value);
  };
}
