"use client";

import { useTranslations } from "use-intl/react";
import type { SurveyFigure } from "@/lib/figures/contract";
import { useFormats } from "@/lib/core/text/formats";
import { SurveySourceLine } from "./survey-source";

/** Code under which the figures of the whole country are kept. */
const nation = "00";

/** Published survey figures with their source, as a list. */
export function SurveyFigures({
  surveys,
}: {
  surveys: readonly SurveyFigure[];
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  return (
    <ul className="flex flex-col gap-1 text-14">
      {surveys.map(({ area, survey, year, prevalencePct, sources }) => (
        <li key={`${area}${survey}${year}`} className="flex flex-wrap gap-x-3">
          <span className="figures w-40 shrink-0">
            {survey} {year}
            {area === nation ? ` · Indonesia` : ""}
          </span>
          <span className="figures w-16 shrink-0 font-semibold">
            {formats.percent(prevalencePct)}
          </span>
          <span className="min-w-0 basis-full text-13 break-words text-muted">
            {sources.length === 0 ? text("survey.unnamed") : null}
            {sources.map((source, index) => (
              <span key={source.address ?? source.publisher}>
                {index > 0 ? "; " : ""}
                <SurveySourceLine source={source} />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
