"use client";

import { useTranslations } from "use-intl/react";
import { HeadlineFigure } from "@/components/dashboard/headline-figure";
import { useChanges } from "@/components/dashboard/use-headline";
import { useOwnMovement } from "@/components/analysis/use-own-movement";
import { valueText } from "@/components/figures/cell-text";
import { ChangeLine } from "@/components/figures/change-line";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { useTarget } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import { stateLabel } from "@/lib/core/text/states";
import { useFormats } from "@/lib/core/text/formats";
import type { ValuesReply } from "@/lib/figures/contract";

/** The figure of a slide: how large, how it moved, what was to be reached, and who stands behind it. */
export function SlideHeadline({
  reply: { total },
  hasChanges = true,
}: {
  reply: ValuesReply;
  hasChanges?: boolean;
}) {
  const { view } = useView();
  const indicator = indicatorOf(view.indicator);
  const changes = useChanges();
  const weighed = useOwnMovement(view.indicator);
  const coverageWords = useCoverageWords();
  const { say } = useFormats();
  const state = stateOf(indicator, total);
  const [first] = changes;
  return (
    <div className="flex flex-col gap-2" data-figure>
      <HeadlineFigure total={total} indicator={indicator} />
      <div className="text-12 leading-snug lg:text-[0.8rem]">
        {shownValueOf(indicator, total) !== undefined && state !== "value" ? (
          <p className="font-semibold text-caution">{say(stateLabel[state])}</p>
        ) : null}
        {hasChanges && first ? (
          <ChangeLine
            since={first}
            indicator={indicator}
            weighed={weighed(first.month)}
            isShort
          />
        ) : null}
        <TargetWords />
        <p className="figures text-12 text-muted">
          {coverageWords(indicator, total)}
        </p>
      </div>
    </div>
  );
}

function TargetWords() {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const { view } = useView();
  const target = useTarget();
  if (target === null) return null;
  const digits = Number.isInteger(target.value) ? 0 : 1;
  const level = valueText(
    formats,
    indicatorOf(view.indicator),
    target.value,
    digits,
  );
  return (
    <p className="figures text-muted">
      {target.year === null
        ? text("figure.target", { target: level })
        : text("figure.targetFor", {
            year: String(target.year),
            target: level,
          })}
    </p>
  );
}
