"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import type { SeriesReply } from "@/lib/figures/contract";
import { behindHref } from "@/lib/core/client/list-address";
import { hrefIn } from "@/lib/core/text/locale";
import { useLiveLabel } from "@/components/view/frozen-note";
import { useView } from "@/components/view/view-context";
import { useStanding } from "./map/use-map-picture";

/** What stands below the trend when it leaves the screen: the standing of its figures first, what its signs mean, and where the figures of the surveys were published. */
export function useTrendPictureNotes(
  indicator: IndicatorId,
  series: SeriesReply | undefined,
): string[] {
  const text = useTranslations("dashboard");
  const figures = useTranslations("figures");
  const { view } = useView();
  const standing = useStanding({ indicator, month: view.month });
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
  const live = useLiveLabel();
  const behind = {
    href: behindHref(locale, { area, month, indicator }),
    label: live(text("behindList")),
  };
  return [
    ...(session.audience === "oversight" ? [behind] : []),
    {
      href: hrefIn(locale, `/definitions#${id}`),
      label: text("definition"),
    },
  ];
}
