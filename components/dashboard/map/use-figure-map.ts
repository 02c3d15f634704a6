"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createElement } from "react";
import type { Bands } from "@/lib/core/catalogue/bands";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { IndicatorNote } from "@/components/figures/indicator-note";
import { useLastWords } from "@/components/figures/use-cell-text";
import {
  rowTargetsFor,
  targetFor,
  useSeries,
} from "@/components/figures/use-figures";
import { shortName } from "@/lib/core/text/short-name";
import { useAreaName } from "@/components/view/use-area-name";
import { useView } from "@/components/view/view-context";
import type { Side } from "./use-difference-map";
import { useBands } from "./use-bands";
import { useIndicatorMap, type IndicatorMap } from "./use-indicator-map";

export type FigureMap = IndicatorMap &
  Side & {
    bands: Bands | null;
    error: unknown;
    refetch: () => void;
    /** What is said of an area that is pointed at. */
    note: (code: string) => ReactNode;
  };

/** Everything that a map of one indicator in one month shows of the area of the view. */
export function useFigureMap(id: IndicatorId, month: Month): FigureMap {
  const { view } = useView();
  const { area, level } = view;
  const indicator = indicatorOf(id);
  const {
    data: reply,
    error,
    refetch,
  } = useQuery(valuesQuery({ area, level, month, indicator: id }));
  const { data: series } = useSeries(id);
  const target = targetFor(id, month, series)?.value ?? null;
  const targetOf = rowTargetsFor(id, month, series);
  const from = series?.targetsFrom ?? null;
  const owner = useAreaName(from ?? area);
  const of = from === null ? null : shortName(owner);
  const bands = useBands(indicator, target, reply);
  const map = useIndicatorMap(
    indicator,
    target === null ? null : { value: target, of },
    reply,
    bands,
  );
  const client = useQueryClient();
  const lastWords = useLastWords();
  // Only of months that were read anyway: nothing is asked for a note.
  const remembered = (code: string) =>
    Array.from({ length: 12 }, (_, back) => {
      const of = addMonths(month, -1 - back);
      const key = { area, level, month: of, indicator: id };
      return client
        .getQueryData(valuesQuery(key).queryKey)
        ?.rows.filter((row) => row.area === code)
        .map((row) => ({ ...row, month: of }));
    }).flatMap((rows) => rows ?? []);
  return {
    ...map,
    indicator,
    reply,
    bands,
    error,
    refetch: () => void refetch(),
    note: (code) => {
      const row = reply?.rows.find((one) => one.area === code);
      if (row === undefined) return null;
      const last = lastWords(indicator, row, remembered(code), month);
      const target = targetOf(row);
      return createElement(IndicatorNote, { row, indicator, target, last });
    },
  };
}
