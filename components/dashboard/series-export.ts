"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { levelOf } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { useAreasAbove } from "@/components/figures/use-areas-above";
import { useSeries } from "@/components/figures/use-figures";
import { useView } from "@/components/view/view-context";

const headings = [
  "code",
  "area",
  "value",
  "unit",
  "numerator",
  "denominator",
  "reported",
  "registered",
  "state",
] as const;

/** The trend as it is saved or copied: the area with those above it, figures as numbers, survey figures in rows of their own. */
export function useSeriesExport(): PlainTable | null {
  const { data: reply } = useSeries();
  const { view } = useView();
  const { say } = useFormats();
  const text = useTranslations("figures");
  const common = useTranslations("common");
  const above = useAreasAbove(levelOf(view.area));
  return useMemo(() => {
    if (reply === undefined || above === null) return null;
    const area = [...above.namesAbove(reply.area), reply.area, reply.name];
    const { unit, label: indicatorLabel } = indicatorOf(reply.indicator);
    const label = say(indicatorLabel);
    const unitWord = text(
      unit === "percent" ? "table.percent" : "table.perPosyandu",
    );
    const routine = reply.points.map((point) => [
      point.month,
      label,
      ...area,
      point.value ?? null,
      unitWord,
      point.numerator ?? null,
      point.denominator ?? null,
      point.coverage.reported,
      point.coverage.registered,
      [
        point.state === "value" ? "" : common(`state.${point.state}`),
        point.simulated ? common("state.simulated") : "",
      ]
        .filter(Boolean)
        .join("; "),
    ]);
    const surveys = reply.surveys.map((figure) => [
      String(figure.year),
      label,
      ...area,
      figure.prevalencePct,
      unitWord,
      null,
      null,
      null,
      null,
      `${figure.survey}: ${figure.source}`,
    ]);
    return {
      headings: [
        text("table.month"),
        text("table.indicator"),
        ...above.headings,
        ...headings.map((key) => text(`table.${key}`)),
      ],
      rows: [...routine, ...surveys],
    };
  }, [reply, above, text, common, say]);
}
