"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import type { SeriesPoint } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { levelOf } from "@/lib/core/domain/area-code";
import { stateOf } from "@/lib/core/catalogue/states";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import { useFormats } from "@/lib/core/text/formats";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { useAreasAbove } from "@/components/figures/use-areas-above";
import { useSeries } from "@/components/figures/use-figures";
import { useFigureColumns } from "@/components/figures/use-figure-columns";
import { useView } from "@/components/view/view-context";

/** The trend as it is saved or copied: the area with those above it, figures as numbers, survey figures in rows of their own. */
export function useSeriesExport(): PlainTable | null {
  const { data: reply } = useSeries();
  const { view } = useView();
  const { say } = useFormats();
  const text = useTranslations("figures");
  const common = useTranslations("common");
  const columns = useFigureColumns(
    indicatorOf(reply?.indicator ?? view.indicator),
  );
  const above = useAreasAbove(levelOf(view.area));
  return useMemo(() => {
    if (reply === undefined || above === null) return null;
    const area = [...above.namesAbove(reply.area), reply.area, reply.name];
    const indicator = indicatorOf(reply.indicator);
    const label = say(indicator.label);
    const stateWords = (point: SeriesPoint) => {
      const state = stateOf(indicator, point);
      return state === "value" ? "" : say(midSentence(stateLabel[state]));
    };
    const routine = reply.points.map((point) => [
      point.month,
      label,
      ...area,
      ...columns.cells(point),
      [stateWords(point), point.simulated ? common("state.simulated") : ""]
        .filter(Boolean)
        .join("; "),
    ]);
    const surveys = reply.surveys.map((figure) => [
      String(figure.year),
      label,
      ...area,
      ...columns.cellsOfSurvey(figure.prevalencePct),
      `${figure.survey}: ${figure.source}`,
    ]);
    return {
      headings: [
        text("table.month"),
        text("table.indicator"),
        ...above.headings,
        text("table.code"),
        text("table.area"),
        ...columns.headings,
        text("table.state"),
      ],
      rows: [...routine, ...surveys],
    };
  }, [reply, above, columns, text, common, say]);
}
