"use client";

import { useTranslations } from "use-intl/react";
import type { ValueRow } from "@/lib/figures/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { boundWords, whyOf } from "@/lib/core/text/bounds";
import { stateLabel } from "@/lib/core/text/states";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { lookOfState } from "@/components/figures/indicator-look";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import { Mark } from "@/components/ui/mark";

type FigureProps = { total: ValueRow; indicator: IndicatorEntry };

/** What has to be known of the figure before it is read. */
export function StateMarks({ total, indicator }: FigureProps) {
  const { say } = useFormats();
  const state = stateOf(indicator, total);
  const isFigure =
    shownValueOf(indicator, total) !== undefined ||
    boundWords(indicator, total) !== null;
  return (
    <>
      {total.simulated ? <SimulatedMark /> : null}
      {isFigure && state !== "value" ? (
        <Explained why={say(whyOf(indicator, total))}>
          <Mark>{say(stateLabel[state])}</Mark>
        </Explained>
      ) : null}
    </>
  );
}

/** The ground of the word that stands where there is no figure: the pattern that the map has for it. */
const looks = {
  hatched: "hatched",
  dots: "dotted",
  plain: "border border-dotted border-line-strong",
} as const;

/** The figure itself, or the limit or word that stands where there is none. */
export function HeadlineFigure({ total, indicator }: FigureProps) {
  const common = useTranslations("common");
  const formats = useFormats();
  const value = shownValueOf(indicator, total);
  if (value === undefined) {
    const state = stateOf(indicator, total);
    return (
      <span
        className={cx(
          "block rounded-control px-3 py-2 text-28 font-semibold",
          looks[
            state === "value" || state === "incomplete"
              ? "plain"
              : lookOfState[state]
          ],
        )}
      >
        <span className="bg-surface box-decoration-clone px-1">
          {formats.say(boundWords(indicator, total)?.long ?? stateLabel[state])}
        </span>
      </span>
    );
  }
  const isPercent = indicator.unit === "percent";
  return (
    <span className="figures text-[3.5rem] leading-[0.9] font-semibold tracking-tight">
      {formats.number(value, shownDecimals[indicator.unit])}
      <span className="ml-1 text-28 font-medium tracking-normal text-muted">
        {isPercent ? "%" : common("perPosyandu")}
      </span>
    </span>
  );
}
