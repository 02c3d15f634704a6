import type { AreaCode } from "@/lib/core/domain/area-code";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { Month } from "@/lib/core/domain/month-steps";
import type { Locale } from "@/lib/core/domain/text-pair";
import { hrefIn } from "@/lib/core/text/locale";

/** Indicators that rows of children tell more about than a monthly form does. */
const measured: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  "stunting",
  "severe_stunting",
  "wasting",
  "underweight",
  "overweight",
  "height_measured_share",
]);

/** Where the children behind an indicator are told of; null for indicators that do not come from measuring. */
export function growthHref(
  locale: Locale,
  shown: { indicator: IndicatorId; area: AreaCode; month: Month },
): string | null {
  const { indicator, area, month } = shown;
  return measured.has(indicator)
    ? hrefIn(
        locale,
        `/growth?${new URLSearchParams({ area, month }).toString()}`,
      )
    : null;
}
