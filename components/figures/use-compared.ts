"use client";

import { useMemo } from "react";
import type { ValueRow } from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { changeOf, type FigureChange } from "@/lib/core/catalogue/change";
import {
  placesWon,
  rankRows,
  type UnrankedReason,
} from "@/lib/core/catalogue/ranking";
import { useValues } from "./use-figures";

/** An area beside itself a month and a year before, with its place then and now. */
export type ComparedRow = ValueRow & {
  place: number | null;
  isTied: boolean;
  reason: UnrankedReason | null;
  sinceMonth: FigureChange | null;
  sinceYear: FigureChange | null;
  /** Places won since the month before; negative when lost. */
  moved: number | null;
};

/** Ranked areas first, best at the top, then the unranked; among equals by name. */
export function useCompared(id: IndicatorId): ComparedRow[] | undefined {
  const { data: now } = useValues(id);
  const { data: month } = useValues(id, 1);
  const { data: year } = useValues(id, 12);
  return useMemo(() => {
    if (now === undefined) return undefined;
    const indicator = indicatorOf(id);
    const before = byArea(month?.rows);
    const yearBefore = byArea(year?.rows);
    const ranking = rankRows(indicator, now.rows);
    const { ranked, unranked } = ranking;
    const won = placesWon(indicator, ranking, month?.rows ?? []);
    const compare = (row: ValueRow, past: ValueRow | undefined) =>
      past === undefined ? null : changeOf(indicator, row, past);
    const withPast = (row: ValueRow, place: number | null) => ({
      ...row,
      place,
      sinceMonth: compare(row, before.get(row.area)),
      sinceYear: compare(row, yearBefore.get(row.area)),
      moved: won.get(row.area) ?? null,
    });
    return [
      ...ranked.map(({ row, place, isTied }) => ({
        ...withPast(row, place),
        isTied,
        reason: null,
      })),
      ...unranked.map(({ row, reason }) => ({
        ...withPast(row, null),
        isTied: false,
        reason,
      })),
    ];
  }, [id, now, month, year]);
}

function byArea(rows: readonly ValueRow[] | undefined) {
  return new Map<string, ValueRow>(rows?.map((row) => [row.area, row]));
}
