"use client";

import { useMemo } from "react";
import { bandsOf, type Bands } from "@/lib/core/catalogue/bands";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { shownValueOf } from "@/lib/core/catalogue/states";
import type { FieldsReply } from "@/lib/fields/contract";

/** A column of the heat table: an indicator with the classes by which its cells are coloured. */
export type HeatColumn = { id: IndicatorId; bands: Bands };

/** The values of an indicator over the areas, as far as they are shown. */
function valuesOf({ rows }: Pick<FieldsReply, "rows">, id: IndicatorId) {
  return rows.flatMap(({ values }) => {
    const figure = values[id];
    return figure === undefined
      ? []
      : (shownValueOf(indicatorOf(id), figure) ?? []);
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
      const all = ids.flatMap((id) => valuesOf(reply, id));
      const bands = bandsOf(indicatorOf(first), null, all);
      return ids.map((id) => ({ id, bands }));
    }
    return [open.indicator, ...open.activities].map((id) => ({
      id,
      bands: bandsOf(
        indicatorOf(id),
        reply.targets[id] ?? null,
        valuesOf(reply, id),
      ),
    }));
  }, [reply, open]);
}
