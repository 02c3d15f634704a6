"use client";

import { useTranslations } from "use-intl/react";
import type { GrowthCounts, GrowthReply } from "@/lib/growth/contract";
import {
  smallestPrevalenceDenominator,
  smallestPublicDenominator,
} from "@/lib/core/catalogue/answer";
import { hiddenBelow } from "@/lib/core/disclosure/public-count";
import { percentOf } from "@/lib/growth/domain/growth-percent";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { stateLabel, stateWhy } from "@/lib/core/text/states";
import { useCounts } from "./growth-data";
import { GrowthSource } from "./growth-source";
import { SectionCard } from "@/components/frame/section-card";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { SurveyFigures } from "@/components/figures/survey-figures";

/** The main number of the page, with everything it is based on. What surveys found is shown apart. */
export function GrowthHeadline({ reply }: { reply: GrowthReply }) {
  const text = useTranslations("growth");
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <SectionCard
        id="headline"
        heading={text("headline.heading")}
        note={reply.simulated ? <SimulatedMark /> : undefined}
        className="print:break-inside-avoid"
      >
        {reply.total ? <Figure total={reply.total} /> : null}
        <GrowthSource reply={reply} />
      </SectionCard>
      <Surveys reply={reply} />
    </div>
  );
}

function Figure({ total }: { total: GrowthCounts }) {
  const text = useTranslations("growth");
  const { about, count, percent } = useCounts();
  const severe = percentOf(total.severelyStunted, total.heightMeasured);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <Percent total={total} />
      <div className="min-w-0 flex-1 basis-60 text-16 leading-snug">
        {total.heightMeasured === null ? null : (
          <p className="figures font-semibold">
            {text("headline.counts", {
              stunted: about(total.stunted),
              measured: count(total.heightMeasured),
            })}
          </p>
        )}
        {severe === null ? null : (
          <p className="figures text-muted">
            {text("headline.severe", {
              severe: about(total.severelyStunted),
              share: percent(severe),
            })}
          </p>
        )}
        <SmallNote measured={total.heightMeasured} />
      </div>
    </div>
  );
}

/** The same words as wherever a figure rests on too few. */
function SmallNote({ measured }: { measured: number | null }) {
  const { say } = useFormats();
  const { isHidden } = useCounts();
  const least = isHidden
    ? smallestPublicDenominator
    : smallestPrevalenceDenominator;
  if (measured === null || measured === 0 || measured >= least) return null;
  return (
    <p className="text-14 text-caution">
      {say(stateLabel["too-small"])}. {say(stateWhy["too-small"])}
    </p>
  );
}

function Percent({ total }: { total: GrowthCounts }) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { missing, isHidden } = useCounts();
  const share = percentOf(total.stunted, total.heightMeasured);
  if (share !== null)
    return (
      <p className="figures text-64 leading-[0.95] font-semibold tracking-tight">
        {formats.number(share, shownDecimals.percent)}
        <span className="ml-1 text-28 font-medium tracking-normal text-muted">
          %
        </span>
      </p>
    );
  if (total.heightMeasured === 0)
    return (
      <p className="text-20 font-semibold text-muted">
        {text("headline.nobody")}
      </p>
    );
  if (!isHidden) return <p className="text-28 font-semibold">{missing}</p>;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="dotted self-start rounded-control px-3 py-2 text-28 font-semibold">
        <span className="bg-surface box-decoration-clone px-1">
          {formats.say(stateLabel.suppressed)}
        </span>
      </p>
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text("hiddenWhole", { count: String(hiddenBelow) })}
      </p>
    </div>
  );
}

/** Surveys answer another question, so they have a box and a background of their own and share no axis. */
function Surveys({ reply }: { reply: GrowthReply }) {
  const text = useTranslations("growth");
  return (
    <aside
      aria-labelledby="survey-heading"
      className="flex min-w-0 flex-col gap-3 rounded-card border border-dashed border-line-strong p-4 sm:p-6 print:break-inside-avoid"
    >
      <h2 id="survey-heading" className="text-16 font-semibold">
        {text("survey.heading")}
      </h2>
      {reply.surveys.length > 0 ? (
        <SurveyFigures surveys={reply.surveys} />
      ) : (
        <p className="text-14">{text("survey.none")}</p>
      )}
      <p className="text-14 text-pretty text-muted">{text("survey.text")}</p>
    </aside>
  );
}
