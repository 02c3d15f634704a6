"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { bandsOf, spreadOf, type Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { classedValueOf } from "@/lib/core/catalogue/states";
import { settledMonths, spreadQuery } from "@/lib/figures/client/spread-query";
import type { ValuesReply } from "@/lib/figures/contract";
import { useView } from "@/components/view/view-context";

/**
 * The classes of an indicator at the level of the view, as the reader has chosen them: the same in every month, since they are cut from two years.
 * Where those cannot be read, from the month that is shown. Null as long as there is nothing to be classed.
 */
export function useBands(
  indicator: IndicatorEntry & { id: IndicatorId },
  target: number | null,
  reply: ValuesReply | undefined,
): Bands | null {
  const { view, session } = useView();
  const { area, level } = view;
  const { method, count } = view.map.classes;
  const { data: spread, isPending } = useQuery(
    spreadQuery({
      area,
      level,
      indicator: indicator.id,
      ...settledMonths(session),
    }),
  );
  return useMemo(() => {
    if (reply === undefined || isPending) return null;
    const known =
      spread && spread.tally.length > 0 ? spread : ownSpread(indicator, reply);
    return bandsOf(indicator, target, known, { method, count });
  }, [indicator, target, reply, spread, isPending, method, count]);
}

function ownSpread(indicator: IndicatorEntry, { rows }: ValuesReply) {
  return spreadOf(
    indicator.unit,
    rows.flatMap((row) => {
      const value = classedValueOf(indicator, row);
      return value === undefined
        ? []
        : [{ value, denominator: row.denominator }];
    }),
  );
}
