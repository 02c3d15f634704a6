"use client";

import { useTranslations } from "use-intl/react";
import { useHeadlineSentences } from "@/components/dashboard/use-headline";
import { cellValue } from "@/components/figures/cell-text";
import { useValues } from "@/components/figures/use-figures";
import { GivenView, useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { stateOf } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel } from "@/lib/core/text/states";
import { mainIndicators } from "@/lib/meetings/domain/main-indicators";
import { SlideRead } from "./slide-read";

/** One sentence a finding: those of the province screen, for what a chair asks first. */
export function SummarySlide() {
  return (
    <ul className="flex h-full flex-col overflow-hidden">
      {mainIndicators.map((indicator) => (
        <OfIndicator key={indicator} indicator={indicator}>
          <Finding />
        </OfIndicator>
      ))}
    </ul>
  );
}

/** What stands in it shows another indicator of the same area and month. */
export function OfIndicator({
  indicator,
  children,
}: {
  indicator: IndicatorId;
  children: React.ReactNode;
}) {
  const { view, session, go } = useView();
  return (
    <GivenView view={{ ...view, indicator }} session={session} onGo={go}>
      {children}
    </GivenView>
  );
}

function Finding() {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const { view } = useView();
  const read = useValues();
  const [sentence] = useHeadlineSentences();
  const indicator = indicatorOf(view.indicator);
  return (
    <li className="grid flex-1 grid-cols-1 content-center items-baseline gap-x-3 border-b border-line py-0.5 last:border-0 lg:grid-cols-[4.5rem_minmax(0,1fr)]">
      <SlideRead read={read}>
        {({ total }) => (
          <>
            <span
              data-figure
              className="figures text-20 leading-none font-semibold whitespace-nowrap lg:text-right"
            >
              {cellValue(formats, indicator, total) ?? (
                <span className="text-14">
                  {formats.say(stateLabel[stateOf(indicator, total)])}
                </span>
              )}
            </span>
            <span className="text-12 leading-tight text-pretty lg:text-[0.78rem] min-[100rem]:text-16">
              <span className="font-semibold">
                {formats.say(indicator.label)}.
              </span>{" "}
              {sentence ?? text("stage.noSentence")}
            </span>
          </>
        )}
      </SlideRead>
    </li>
  );
}
