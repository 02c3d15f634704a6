import type { StoredFigure } from "@/db/decisions/decisions";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import {
  definitionOf,
  type CountedFigure,
} from "@/lib/decisions/domain/then-and-now";
import type { ValueRow } from "@/lib/figures/contract";
import { readValues } from "@/lib/figures/server/read-values";

type Asked = {
  areas: readonly AreaCode[];
  indicator: IndicatorId;
  month: Month;
};

export type AreaFigure = CountedFigure & { area: AreaCode };

/** The figure of each area as the screens of those who oversee show it: the total of the same answer. Unknown areas are refused. */
export async function readAreaFigures(
  product: Product,
  { areas, indicator, month }: Asked,
): Promise<{ sequence: number; asOf: string; rows: AreaFigure[] }> {
  const replies = await Promise.all(
    areas.map((area) =>
      readValues(product, "oversight", {
        area,
        level: levelOf(area),
        month,
        indicator,
      }),
    ),
  );
  return {
    sequence: Math.min(...replies.map(({ sequence }) => sequence)),
    asOf: product.now().toISOString(),
    rows: replies.map(({ area, total }) => ({ area, ...countedOf(total) })),
  };
}

/** What is kept with a decision: the figure of each area, how it was counted, and up to which change of the ledger. */
export async function figureAtMoment(
  product: Product,
  asked: Asked,
): Promise<StoredFigure> {
  const { sequence, asOf, rows } = await readAreaFigures(product, asked);
  return {
    month: asked.month,
    sequence,
    asOf,
    snapshot: null,
    definition: definitionOf(indicatorOf(asked.indicator)),
    rows,
  };
}

/** A row of an answer without its names. */
export function countedOf(row: ValueRow): CountedFigure {
  const { state, value, numerator, denominator } = row;
  const { coverage, simulated, fromChildren } = row;
  return {
    state,
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    coverage: { ...coverage },
    simulated,
    fromChildren,
  };
}
