"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { useSeries } from "@/components/figures/use-figures";

const headings = [
  "value",
  "unit",
  "numerator",
  "denominator",
  "reported",
  "registered",
  "state",
] as const;

/** The trend as it is saved or copied: figures as numbers, survey figures in rows of their own. */
export function useSeriesExport(): PlainTable | null {
  const { data: reply } = useSeries();
  const { say } = useFormats();
  const text = useTranslations("figures");
  const common = useTranslations("common");
  return useMemo(() => {
    if (reply === undefined) return null;
    const { unit, label: indicatorLabel } = indicatorOf(reply.indicator);
    const label = say(indicatorLabel);
    const unitWord = text(
      unit === "percent" ? "table.percent" : "table.perPosyandu",
    );
    const routine = reply.points.map((point) => [
      point.month,
      label,
      reply.area,
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
      reply.area,
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
        text("table.code"),
        ...headings.map((key) => text(`table.${key}`)),
      ],
      rows: [...routine, ...surveys],
    };
  }, [reply, text, common, say]);
}
