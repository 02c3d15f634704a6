"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { changeQuery } from "@/lib/analysis/client/change-query";
import { sameChange } from "@/lib/analysis/client/same-change";
import { temperingOf } from "@/lib/analysis/client/tempering";
import type { ChangeReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import type { Weighed } from "@/components/figures/change-line";
import { useView } from "@/components/view/view-context";
import { useChangeWords } from "./use-change-words";

/**
 * Whether the change of the area on screen since a month, or since a year, comes from what was found: not if it comes from who reported or who did not open. The
 * year is read after the month. The public is told neither: there the change is taken as it is.
 */
export function useTempering(id: IndicatorId): (since: Month) => Weighed {
  const { view, session } = useView();
  const { area, month } = view;
  const isAsked =
    session.audience === "oversight" && indicatorOf(id).group !== "reporting";
  const query = { area, month, indicator: id } as const;
  const { data: sinceMonth, isFetched } = useQuery({
    ...changeQuery({ ...query, against: "1" }),
    enabled: isAsked,
  });
  const { data: sinceYear } = useQuery({
    ...changeQuery({ ...query, against: "12" }),
    enabled: isAsked && isFetched,
  });
  const words = useWords(id);
  return (since) => {
    if (!isAsked) return { isReal: "yes" };
    const reply = since === addMonths(month, -1) ? sinceMonth : sinceYear;
    return reply === undefined ? { isReal: "unknown" } : words(reply);
  };
}

function useWords(id: IndicatorId): (reply: ChangeReply) => Weighed {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const indicator = indicatorOf(id);
  const changeWords = useChangeWords(indicator);
  const signed = (value: number) =>
    formats.signed(value, shownDecimals[indicator.unit]);
  return (reply) => {
    const found = temperingOf(indicator, reply);
    if (found === null) return { isReal: "yes" };
    const same = sameChange(indicator, reply);
    const ofSame =
      same === null
        ? text("verdict.noSame")
        : text("verdict.same", { change: changeWords(same.difference) });
    const { because, shown } = found;
    return {
      isReal: "no",
      note: text(`tempered.${because}`),
      why:
        because === "same"
          ? text("tempered.sameWhy", { same: ofSame })
          : text("tempered.why", {
              much: text(`verdict.${found.much}`, {
                part: signed(found.part),
                whole: signed(shown.difference),
              }),
              because: text(`verdict.${because}`),
              same: ofSame,
            }),
    };
  };
}
