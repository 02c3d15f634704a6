"use client";

import { useTranslations } from "use-intl/react";
import type { ValueRow } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel, stateWhy } from "@/lib/core/text/states";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { Explained } from "@/components/ui/explained";
import { Mark } from "@/components/ui/mark";

type FigureProps = { total: ValueRow; indicator: IndicatorEntry };

/** What has to be known of the figure before it is read. */
export function StateMarks({ total, indicator }: FigureProps) {
  const { say } = useFormats();
  const state = stateOf(indicator, total);
  return (
    <>
      {total.simulated ? <SimulatedMark /> : null}
      {total.value !== undefined && state !== "value" ? (
        <Explained why={say(stateWhy[state])}>
          <Mark>{say(stateLabel[state])}</Mark>
        </Explained>
      ) : null}
    </>
  );
}

/** The figure itself, or the word that stands where there is none. */
export function HeadlineFigure({ total, indicator }: FigureProps) {
  const common = useTranslations("common");
  const formats = useFormats();
  if (total.value === undefined)
    return (
      <span className="hatched block rounded-control px-3 py-2 text-28 font-semibold">
        <span className="bg-surface box-decoration-clone px-1">
          {formats.say(stateLabel[stateOf(indicator, total)])}
        </span>
      </span>
    );
  const isPercent = indicator.unit === "percent";
  return (
    <span className="figures text-[3.5rem] leading-[0.9] font-semibold tracking-tight">
      {formats.number(total.value, 1)}
      <span className="ml-1 text-28 font-medium tracking-normal text-muted">
        {isPercent ? "%" : common("perPosyandu")}
      </span>
    </span>
  );
}
