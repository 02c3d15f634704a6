"use client";

import { useTranslations } from "use-intl/react";
import { useSeries, useValues } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { surveyTargetFor } from "@/lib/core/catalogue/surveyed";
import { useFormats } from "@/lib/core/text/formats";
import type { ValuesReply } from "@/lib/figures/contract";
import { SlideHeadline } from "./headline";
import { SlideRead } from "./slide-read";
import { SurveyList } from "./survey-list";

/** Stunting as posyandu count it beside what surveys found: two measures, never on one axis and never subtracted, with the reason. */
export function StuntingSlide() {
  const text = useTranslations("meetings");
  const figures = useTranslations("figures");
  const values = useValues();
  const series = useSeries();
  return (
    <div className="flex h-full min-h-0 flex-col justify-between gap-2">
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
        <section className="flex flex-col gap-2">
          <h3 className="text-14 font-semibold">{text("stunting.routine")}</h3>
          <SlideRead read={values}>
            {(reply) => (
              <>
                <SlideHeadline reply={reply} />
                <Counted reply={reply} />
              </>
            )}
          </SlideRead>
        </section>
        <section className="flex flex-col gap-2 border-line lg:border-l lg:pl-5">
          <h3 className="text-14 font-semibold">{text("stunting.surveys")}</h3>
          <SlideRead read={series}>
            {(reply) =>
              reply.surveys.length === 0 ? (
                <p className="text-14 text-muted">{figures("survey.none")}</p>
              ) : (
                <SurveyList
                  surveys={reply.surveys}
                  area={reply.area}
                  most={4}
                />
              )
            }
          </SlideRead>
          <Target />
        </section>
      </div>
      <p className="border-t border-line pt-2 text-12 leading-snug text-pretty">
        {figures("survey.hint")}
      </p>
    </div>
  );
}

/** Of how many measured children the routine figure speaks. */
function Counted({ reply: { total } }: { reply: ValuesReply }) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const { numerator, denominator } = total;
  if (numerator === undefined || denominator === undefined) return null;
  return (
    <p className="figures text-12 leading-snug text-muted">
      {text("stunting.counted", {
        numerator: number(numerator),
        denominator: number(denominator),
      })}
    </p>
  );
}

function Target() {
  const text = useTranslations("meetings");
  const { percent } = useFormats();
  const { view } = useView();
  const { id } = indicatorOf("stunting");
  const target = surveyTargetFor(id, Number(view.month.slice(0, 4)));
  if (target === null) return null;
  return (
    <p className="figures text-12 leading-snug text-muted">
      {text("stunting.target", {
        year: String(target.year),
        target: percent(target.value),
      })}
    </p>
  );
}
