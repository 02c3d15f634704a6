"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { PanelContent } from "./panel-content";
import { useSeries, useValues } from "@/components/figures/use-figures";
import { useTableCaption } from "@/components/figures/table-caption";
import { useCoverageWords } from "@/components/figures/use-coverage-words";
import { useView } from "@/components/view/view-context";

/** What stands above and below a picture that leaves the screen: what it shows, how complete, of when, and whether it is simulated. */
export function usePictureWords(content: PanelContent) {
  const common = useTranslations("common");
  const formats = useFormats();
  const { view } = useView();
  const shown = content.kind === "areas" ? content.indicator : view.indicator;
  const { data } = useValues(shown);
  const { data: series } = useSeries(shown);
  const caption = useTableCaption(shown);
  const coverageWords = useCoverageWords();
  const title =
    content.kind === "areas"
      ? caption
      : `${formats.say(indicatorOf(shown).label)} · ${series?.name ?? ""}`;
  if (data === undefined) return { title, footnote: common("product") };
  const footnote = [
    data.total.simulated ? common("state.simulated") : null,
    coverageWords(indicatorOf(shown), data.total),
    common("asOf", { moment: formats.moment(data.asOf) }),
    common("product"),
  ]
    .filter(Boolean)
    .join(" · ");
  return { title, footnote };
}
