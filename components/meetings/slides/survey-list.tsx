"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import type { SeriesReply } from "@/lib/figures/contract";

/** What surveys found in an area, the newest first, each with its name and year; those of the country stand apart by their name. */
export function SurveyList({
  surveys,
  area,
  most,
}: {
  surveys: SeriesReply["surveys"];
  area: string;
  most: number;
}) {
  const text = useTranslations("meetings");
  const { percent } = useFormats();
  const own = surveys.filter((one) => one.area === area);
  const shown = (own.length > 0 ? own : surveys)
    .toSorted((a, b) => b.year - a.year)
    .slice(0, most);
  return (
    <div data-surveys className="flex flex-col gap-1">
      <h3 className="text-12 text-muted">
        {text(own.length > 0 ? "stunting.survey" : "stunting.surveyCountry")}
      </h3>
      <ul className="flex flex-col">
        {shown.map(({ survey, year, prevalencePct }) => (
          <li
            key={`${survey} ${String(year)}`}
            className="flex items-baseline justify-between gap-3"
          >
            <span className="figures text-14 text-muted">
              {survey} {year}
            </span>
            <span data-figure className="figures text-20 font-semibold">
              {percent(prevalencePct)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
