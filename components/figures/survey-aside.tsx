"use client";

import { useTranslations } from "use-intl/react";
import type { SeriesReply } from "@/lib/figures/contract";
import {
  surveyTargetFor,
  type SurveyTarget,
} from "@/lib/core/catalogue/surveyed";
import { useFormats } from "@/lib/core/text/formats";
import { Explained } from "@/components/ui/explained";
import { useView } from "@/components/view/view-context";
import { SurveyStrip } from "./survey-strip";

/** What the surveys found, beside the routine figure and never on its axis. */
export function SurveyAside({ reply }: { reply: SeriesReply }) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const { view } = useView();
  const target = surveyTargetFor(
    reply.indicator,
    Number(view.month.slice(0, 4)),
  );
  const hasOwn = reply.surveys.some(({ area }) => area === reply.area);
  return (
    <aside
      aria-labelledby="survey-heading"
      className="flex shrink-0 flex-col overflow-hidden border-line max-sm:border-t max-sm:pt-2 sm:ml-3 sm:w-54 sm:border-l sm:pl-3"
    >
      <h3 id="survey-heading" className="text-12 leading-tight font-semibold">
        {text("survey.name")}
        <span className="font-normal text-muted">
          {" "}
          ·{" "}
          <Explained why={text("survey.hint")}>
            {text("survey.ownScale")}
          </Explained>
        </span>
      </h3>
      <SurveyStrip
        area={reply.area}
        surveys={reply.surveys}
        target={target?.value ?? null}
      />
      <p className="text-12 leading-tight text-muted">
        {hasOwn ? `◆ ${reply.name} ` : ""}○ Indonesia
        {target ? (
          <>
            {" "}
            <Explained why={text("survey.targetWhy", wordsOf(target))}>
              ┄ {text("survey.target", wordsOf(target))}
            </Explained>
          </>
        ) : null}
      </p>
    </aside>
  );

  function wordsOf({ year, value }: SurveyTarget) {
    return { year: String(year), target: formats.percent(value) };
  }
}
