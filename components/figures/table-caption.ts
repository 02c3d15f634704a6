"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";

/** What a table or picture shows, in one line: indicator, level, area, month. */
export function useTableCaption(indicator: IndicatorId): string {
  const text = useTranslations("figures");
  const common = useTranslations("common");
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  return text("table.caption", {
    indicator: formats.say(indicatorOf(indicator).label),
    level: common(`levelMid.${view.level}`),
    area: area?.name ?? "",
    month: formats.month(view.month),
  });
}
