"use client";

import {
  useQueries,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import {
  areaLevels,
  codeLengthOf,
  isBelow,
  type AreaCode,
  type AreaLevel,
  type Level,
} from "@/lib/core/domain/area-code";
import type { ValuesReply } from "@/lib/figures/contract";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { useView } from "@/components/view/view-context";

/** Columns that name the areas above a row, for a table that leaves the page: a village alone may be one of five of its name. */
export type AreasAbove = {
  headings: string[];
  /** The names above an area, or above a posyandu by the code of its village; a code where the name is not known. */
  namesAbove: (code: AreaCode | undefined) => string[];
};

/** The areas above all rows of a level inside the area on screen; null as long as their names are read. */
export function useAreasAbove(level: Level): AreasAbove | null {
  const common = useTranslations("common");
  const { view } = useView();
  const { data: area, isLoading } = useQuery(areaQuery(view.area));
  const { isReading, rows } = useQueries({
    queries: levelsAbove(level)
      .filter((one) => isBelow(one, view.area))
      .map((one) => valuesQuery({ ...view, level: one })),
    combine: rowsOf,
  });
  return useMemo(() => {
    if (isLoading || isReading) return null;
    const names = new Map<string, string>(
      [
        ...(area?.path ?? []),
        ...rows.map((row) => ({ code: row.area, name: row.name })),
      ].map(({ code, name }) => [code, name]),
    );
    const nameOf = (code: AreaCode, one: AreaLevel) => {
      const above = code.slice(0, codeLengthOf(one));
      return names.get(above) ?? above;
    };
    const levels = levelsAbove(level);
    return {
      headings: levels.map((one) => common(`level.${one}`)),
      namesAbove: (code = view.area) =>
        levels.map((one) =>
          code.length < codeLengthOf(one) ? "" : nameOf(code, one),
        ),
    };
  }, [area, isLoading, isReading, rows, level, common, view.area]);
}

function levelsAbove(level: Level): readonly AreaLevel[] {
  return level === "posyandu"
    ? areaLevels
    : areaLevels.slice(0, areaLevels.indexOf(level));
}

function rowsOf(replies: readonly UseQueryResult<ValuesReply>[]) {
  return {
    isReading: replies.some(({ isLoading }) => isLoading),
    rows: replies.flatMap(({ data }) => data?.rows ?? []),
  };
}
