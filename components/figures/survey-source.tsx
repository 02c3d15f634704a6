"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import type { SurveySource } from "@/lib/figures/domain/survey-source";

/** A publication as people cite it: its title, who published it and when. What is not known is left out. */
export function SurveySourceLine({ source }: { source: SurveySource }) {
  const text = useTranslations("figures");
  const { publicationDate } = useFormats();
  const { publisher, title, date, address, number } = source;
  const rest = [
    title === null ? null : publisher,
    number === null ? null : text("survey.number", { number }),
    date === null ? null : publicationDate(date),
  ].filter((part) => part !== null);
  const name = title === null ? publisher : `“${title}”`;
  return (
    <>
      {address === null ? (
        name
      ) : (
        <a
          href={address}
          target="_blank"
          rel="noreferrer"
          className="underline decoration-line-strong underline-offset-3 hover:text-accent"
        >
          {name}
        </a>
      )}
      {rest.length > 0 ? `, ${rest.join(", ")}` : ""}
    </>
  );
}
