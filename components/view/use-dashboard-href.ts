"use client";

import { defaultLevel, viewSearch } from "@/lib/core/client/view";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { useView } from "./view-context";

/** The address of an area and indicator on the province screen, in the month on screen: the door behind a figure on another page. */
export function useDashboardHref(): (
  area: AreaCode,
  indicator: IndicatorId,
) => string {
  const { view, session } = useView();
  const { locale } = useFormats();
  const defaults = { area: session.province.code, month: session.latestMonth };
  return (area, indicator) =>
    `/${viewSearch(
      {
        area,
        level: defaultLevel(area),
        month: view.month,
        indicator,
        ranking: "indicator",
        trend: "months",
        snapshot: view.snapshot,
      },
      defaults,
      locale,
    )}`;
}
