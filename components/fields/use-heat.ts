"use client";

import { useMemo } from "react";
import { bandsOf, spreadOf, type Bands } from "@/lib/core/catalogue/bands";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { shownValueOf } from "@/lib/core/catalogue/states";
import type { FieldsReply } from "@/lib/fields/contract";

/** A column of the heat table: an indicator with the classes by which its cells are coloured. */
export type HeatColumn = { id: IndicatorId; bands: Bands };

/** The figures of an indicator over the areas, as far as they are shown. */
function figuresIn({ rows }: Pick<FieldsReply, "rows">, id: IndicatorId) {
  return rows.flatMap(({ values }) => {
    const figure = values[id];
    const value = figure && shownValueOf(indicatorOf(id), figure);
    return value === undefined
      ? []
      : [{ value, denominator: figure?.denominator }];
  });
}

/**
 * The six fields share their classes, so that one colour is one share of posyandu everywhere in the table. Activities are of different kinds, and each has
 * classes of its own.
 */
export function useHeat(
  reply: FieldsReply,
  open: FieldsReply["fields"][number] | null,
): HeatColumn[] {
  return useMemo(() => {
    if (open === null) {
      const ids = reply.fields.map(({ indicator }) => indicator);
      const [first] = ids;
      if (first === undefined) return [];
      const all = ids.flatMap((id) => figuresIn(reply, id));
      const indicator = indicatorOf(first);
      const bands = bandsOf(indicator, null, spreadOf(indicator.unit, all));
      return ids.map((id) => ({ id, bands }));
    }
    return [open.indicator, ...open.activities].map((id) => ({
      id,
      bands: bandsOf(
        indicatorOf(id),
        reply.targets[id] ?? null,
        spreadOf(indicatorOf(id).unit, figuresIn(reply, id)),
      ),
    }));
  }, [reply, open]);
}
