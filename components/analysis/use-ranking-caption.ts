"use client";

import { useTranslations } from "use-intl/react";
import type { RankingReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";

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
