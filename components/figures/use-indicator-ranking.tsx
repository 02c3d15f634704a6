"use client";

import { useTranslations } from "use-intl/react";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { reachesTarget, shownValue } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import type { Ranking } from "@/components/charts/ranking-bars";
import { useView } from "@/components/view/view-context";
import { whyOf } from "@/lib/core/text/bounds";
import { cellValue } from "./cell-text";
import { StateWord } from "./state-word";
import { ChangeFigure } from "./change-line";
import { useCompared, type ComparedRow } from "./use-compared";
import { rowTargetsFor, targetFor, useSeries } from "./use-figures";

/** Areas by an indicator as the ranking takes them: bars against the target, changes since a month and a year ago. */
export function useIndicatorRanking(id: IndicatorId): Ranking | undefined {
  const text = useTranslations("figures");
  const formats = useFormats();
  const { view } = useView();
  const { data: series } = useSeries(id);
  const rows = useCompared(id);
  if (rows === undefined) return undefined;
  const indicator = indicatorOf(id);
  const { unit } = indicator;
  const goal = targetFor(id, view.month, series)?.value ?? null;
  const target = goal === null ? null : shownValue(unit, goal);
  const targetOf = rowTargetsFor(id, view.month, series);
  const top = topOf(indicator, rows, target);
  return {
    heading: formats.say(indicator.label),
    changeColumns: (["sinceMonth", "sinceYear"] as const).map((since) => ({
      heading: text(`ranking.${since}`),
      title: text(`table.${since}`),
    })),
    targetShare: target === null ? null : target / top,
    ranked: rows.flatMap((row) => {
      const { area: code, name, value = 0, place, isTied, moved } = row;
      if (place === null) return [];
      const own = targetOf(row);
      return {
        code,
        name,
        place,
        isTied,
        moved,
        share: shownValue(unit, value) / top,
        isStrong: own !== null && reachesTarget(indicator, value, own),
        figure: cellValue(formats, indicator, row) ?? "",
        changes: [
          <ChangeFigure key="month" change={row.sinceMonth} />,
          <ChangeFigure key="year" change={row.sinceYear} />,
        ],
      };
    }),
    unranked: rows.flatMap((row) => {
      if (row.reason === null) return [];
      const value = cellValue(formats, indicator, row);
      const why = (
        <>
          {value === null ? "" : `${value}, `}
          <StateWord state={row.reason} why={whyOf(indicator, row)} isMid />
        </>
      );
      return { code: row.area, name: row.name, why };
    }),
  };
}

/** The end of the scale: all of a hundred percent, unless everything lies in its lower half. */
function topOf(
  { unit }: IndicatorEntry,
  rows: readonly ComparedRow[],
  target: number | null,
): number {
  const ranked = rows.filter(({ reason }) => reason === null);
  const highest = Math.max(
    ...ranked.map(({ value }) => shownValue(unit, value ?? 0)),
    target ?? 0,
  );
  return unit === "percent" && highest > 50 ? 100 : highest * 1.05 || 1;
}
