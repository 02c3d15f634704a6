import type { CountRow } from "@/db/figures/values";
import type { GrowthQuery } from "@/lib/growth/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { figureSource } from "@/lib/figures/server/figure-source";
import { areasKept } from "./growth-record";
import { growthSource } from "./growth-source";
import { shownGrowth } from "./judge-growth";
import type { GrowthFound } from "./read-found";

/** What the public is told of a month, by area. */
type PublicGrowth = ReadonlyMap<AreaCode, GrowthFound>;

type Kept = { version: number; growth: PublicGrowth };
const mostKept = 36;
const keeper: Service<Map<Month, Kept>> = { open: () => new Map() };

/** What the public was last told of an area and month, rounded; with the change of the ledger that was known when it was read. */
export async function readPublicGrowth(
  product: Product,
  query: GrowthQuery,
): Promise<{ sequence: number; found: GrowthFound }> {
  const figures = product.service(figureSource);
  const { sequence } = figures;
  const growth = await readMonth(product, query.month);
  const before = addMonths(query.month, -1);
  const counts = await figures.publicMonths([query.month, before]);
  const found = growth.get(query.area);
  const row = counts.get(query.month)?.countsOf(query.area) ?? null;
  if (found === undefined)
    return {
      sequence,
      found: {
        ...query,
        simulated: false,
        source: sourceOf(row, 0),
        target: { area: null, ofChildRows: null },
        total: null,
        form: null,
        groups: [],
        stated: null,
        distributions: [],
        quality: null,
        change: null,
      },
    };
  const participation = (month: Month) => {
    const table = counts.get(month);
    const own = table?.countsOf(query.area) ?? null;
    if (table === undefined || own === null) return null;
    const answer = table.answer(indicatorOf("ds").id, {
      area: query.area,
      name: "",
      counts: own,
      registered: own.registered,
    });
    return "value" in answer ? answer.value / 100 : null;
  };
  return {
    sequence,
    found: {
      ...found,
      source: sourceOf(row, found.source.fromChildren),
      change: found.change && {
        ...found.change,
        participationBefore: participation(before),
        participationNow: participation(query.month),
      },
    },
  };
}

/** Posyandu identify nobody. Those without measured children have sent a form alone. */
function sourceOf(
  row: Pick<CountRow, "registered" | "reported"> | null,
  fromChildren: number,
): GrowthFound["source"] {
  const { registered = 0, reported = 0 } = row ?? {};
  return {
    registered,
    fromChildren,
    formOnly: Math.max(0, reported - fromChildren),
  };
}

async function readMonth(
  product: Product,
  month: Month,
): Promise<PublicGrowth> {
  const kept = product.service(keeper);
  const { version, told: read } = await product
    .service(growthSource)
    .toldOf(month);
  const known = kept.get(month);
  if (known?.version === version) return known.growth;
  const told = version === 0 ? [] : await read();
  const growth: PublicGrowth = new Map(
    [...areasKept(told)].map(([area, one]) => [area, shownGrowth(one)]),
  );
  kept.delete(month);
  kept.set(month, { version, growth });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return growth;
}
