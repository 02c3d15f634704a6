"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { rankingQuery } from "@/lib/analysis/client/ranking-query";
import type { Movement } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, parentOf } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import type { Weighed } from "@/components/figures/change-line";
import { useView } from "@/components/view/view-context";
import { useTempering } from "./use-tempering";

/**
 * Whether the change of the area on screen since a month is one of what was found, and more than chance. Chance is weighed as the ranking of the area around it
 * does, so that the two never disagree; a province stands in no ranking, and is weighed by itself. The public is told neither: there the change is taken as it is.
 */
export function useOwnMovement(asked?: IndicatorId): (since: Month) => Weighed {
  const { view } = useView();
  const id = asked ?? view.indicator;
  const chance = useChance(id);
  const tempering = useTempering(id);
  return (since) => {
    const [found, real] = [tempering(since), chance(since)];
    if (found.isReal === "no") return found;
    return found.isReal === "unknown" ? found : real;
  };
}

/** Whether it is more than chance, and nothing else: for pages of many figures, whose parts nobody divides. */
export function useChance(id: IndicatorId): (since: Month) => Weighed {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const { view, session } = useView();
  const { area, level, month, order } = view;
  const indicator = indicatorOf(id);
  const parent = parentOf(area);
  const isAsked = session.audience === "oversight";
  const { data } = useQuery({
    ...rankingQuery({
      area: parent ?? area,
      level: parent === null ? level : levelOf(area),
      month,
      indicator: id,
      order,
    }),
    enabled: isAsked,
  });
  return (since) => {
    if (!isAsked) return { isReal: "yes" };
    const row =
      parent === null
        ? data?.own
        : [...(data?.ranked ?? []), ...(data?.unranked ?? [])].find(
            (one) => one.area === area,
          );
    const movement = [row?.sinceMonth, row?.sinceYear].find(
      (one) => one?.month === since,
    );
    return movement ? weighed(movement) : { isReal: "unknown" };
  };

  function weighed({ isReal, interval }: Movement): Weighed {
    // What cannot be judged says so by its verdict.
    if (isReal !== false || interval === null) return { isReal: "yes" };
    const signed = (value: number) =>
      formats.signed(value, shownDecimals[indicator.unit]);
    return {
      isReal: "no",
      why: text("ranking.notRealWhy", {
        from: signed(interval.from),
        to: signed(interval.to),
      }),
    };
  }
}
