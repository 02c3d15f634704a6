"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { useAsOf } from "@/components/figures/use-as-of";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { useValues } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";

/** What stands below a picture that leaves the screen: how complete, of when, and whether it is simulated. */
export function usePictureFootnote(indicator: IndicatorId): string {
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

/** Where the indicator on screen is defined. */
export function useDefinitionLinks() {
  const text = useTranslations("dashboard");
  const { locale } = useFormats();
  const { view } = useView();
  return [
    {
      href: hrefIn(locale, `/definitions#${view.indicator}`),
      label: text("definition"),
    },
  ];
}
