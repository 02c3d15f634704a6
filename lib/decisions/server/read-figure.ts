import type { StoredFigure } from "@/db/decisions/decisions";
import type { Actor } from "@/lib/core/access/actor";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { frozenKeepers } from "@/lib/core/http/frozen-answers";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
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

/**
 * What is kept with a decision: the figure of each area, how it was counted, and up to which change of the ledger. Where a snapshot was on screen it is read
 * from that, by the very answers of the snapshot; one that does not hold these areas and this month is refused by its keeper.
 */
export async function figureAtMoment(
  product: Product,
  {
    snapshot: given,
    actor,
    ...asked
  }: Asked & { snapshot: string | null; actor: Actor },
): Promise<StoredFigure> {
  const snapshot = given ?? product.hall?.snapshot ?? null;
  const source =
    snapshot === null
      ? product
      : await frozenProduct(product, { ...asked, snapshot, actor });
  const { sequence, asOf, rows } = await readAreaFigures(source, asked);
  return {
    month: asked.month,
    sequence,
    asOf,
    snapshot,
    definition: definitionOf(indicatorOf(asked.indicator)),
    rows,
  };
}

/** The product as it was in a snapshot. */
async function frozenProduct(
  product: Product,
  {
    snapshot,
    actor,
    areas,
    month,
  }: Omit<Asked, "indicator"> & { snapshot: string; actor: Actor },
): Promise<Product> {
  const [keeper] = product.itemsIn(frozenKeepers);
  if (keeper === undefined)
    throw refusal("not-found", { id: "Potret itu", en: "That snapshot" });
  let frozen = product;
  for (const area of areas)
    frozen = await keeper.open(product, {
      id: snapshot,
      visitor: { actor, audience: "oversight" },
      path: "/values",
      query: new URLSearchParams({ area, month }),
    });
  return frozen;
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
