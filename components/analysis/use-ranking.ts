"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { rankingQuery } from "@/lib/analysis/client/ranking-query";
import type { RankingReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { useView } from "@/components/view/view-context";

/** The ranking on screen, by an indicator; panel, funnel and table share the read. */
export function useRanking(indicator: IndicatorId) {
  const { view } = useView();
  const { area, level, month, order } = view;
  return useQuery(rankingQuery({ area, level, month, indicator, order }));
}

/** What the ranking shows, in one line: indicator, level, area, month. */
export function useRankingCaption(reply: RankingReply): string {
  const text = useTranslations("analysis");
  const common = useTranslations("common");
  const formats = useFormats();
  return text("table.caption", {
    indicator: formats.say(indicatorOf(reply.indicator).label),
    level: common(`levelMid.${reply.level}`),
    area: reply.total.name,
    month: formats.month(reply.month),
  });
}
