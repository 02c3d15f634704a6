"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import type { SeriesReply } from "@/lib/figures/contract";
import { behindHref } from "@/lib/core/client/list-address";
import { hrefIn } from "@/lib/core/text/locale";
import { useAsOf } from "@/components/figures/use-as-of";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { useValues } from "@/components/figures/use-figures";
import { useShapes } from "@/components/map/use-shapes";
import { useView } from "@/components/view/view-context";

/** How complete the figures are, of when, and whether they are simulated. */
function useStanding(indicator: IndicatorId): string {
  const common = useTranslations("common");
  const { data } = useValues(indicator);
  const asOf = useAsOf();
  const coverageWords = useCoverageWords();
  if (data === undefined) return common("product");
  return [
    data.total.simulated ? common("state.simulated") : null,
    coverageWords(indicatorOf(indicator), data.total),
    asOf(data.asOf),
    common("product"),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What stands below the map when it leaves the screen: the standing of its figures first, their source, how far its borders can be trusted. */
export function useMapPictureNotes(indicator: IndicatorId): string[] {
  const text = useTranslations("dashboard");
  const map = useTranslations("map");
  const common = useTranslations("common");
  const { view } = useView();
  const standing = useStanding(indicator);
  const { source } = useShapes(view);
  const borders =
    source === null || source === "official"
      ? []
      : [
          `${common("state.indicative")}. ${map(source === "mixed" ? "mixedHint" : "indicativeHint")}`,
        ];
  return [standing, text("picture.source"), ...borders];
}

/** The same of the trend: what its signs mean, and where the figures of the surveys were published. */
export function useTrendPictureNotes(
  indicator: IndicatorId,
  series: SeriesReply | undefined,
): string[] {
  const text = useTranslations("dashboard");
  const figures = useTranslations("figures");
  const standing = useStanding(indicator);
  const surveys = [
    ...new Set(
      series?.surveys.map(({ survey, year, sources }) => {
        const publishers = sources.map(({ publisher }) => publisher);
        return `${survey} ${year} (${publishers.join(", ") || figures("survey.unnamed")})`;
      }),
    ),
  ];
  return [
    standing,
    text("picture.trendKey"),
    text("picture.source"),
    ...(surveys.length > 0
      ? [`${figures("survey.name")}: ${surveys.join("; ")}`]
      : []),
  ];
}

/** Where a menu of a panel leads: to the definition of its indicator and, for who may see them, to the posyandu behind the figure. */
export function usePanelLinks(id: IndicatorId) {
  const text = useTranslations("dashboard");
  const { locale } = useFormats();
  const { view, session } = useView();
  const { area, month } = view;
  const indicator = indicatorOf(id);
  const behind = {
    href: behindHref(locale, { area, month, indicator }),
    label: text("behindList"),
  };
  return [
    ...(session.audience === "oversight" ? [behind] : []),
    {
      href: hrefIn(locale, `/definitions#${id}`),
      label: text("definition"),
    },
  ];
}
