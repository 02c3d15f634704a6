import { readKept, readKeptVersion } from "@/db/growth/published";
import { GrowthReply, type GrowthQuery } from "@/lib/growth/contract";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { readPublicMonths } from "@/lib/figures/server/public-month";
import { judgeGrowth, type PublicGrowth } from "./judge-growth";
import { keptForm } from "./keep-growth";
import type { GrowthFound } from "./read-found";

const Found = GrowthReply.omit({
  sequence: true,
  asOf: true,
  name: true,
  surveys: true,
});

type Kept = { version: number; growth: PublicGrowth };
const mostKept = 36;
const keeper: Service<Map<Month, Kept>> = { open: () => new Map() };

/** What the public was last told of an area and month, rounded; with the change of the ledger that was known when it was read. */
export async function readPublicGrowth(
  product: Product,
  query: GrowthQuery,
): Promise<{ sequence: number; found: GrowthFound }> {
  const { sequence } = product.feed;
  const growth = await readMonth(product, query.month);
  const before = addMonths(query.month, -1);
  const counts = await readPublicMonths(product, [query.month, before]);
  const found = growth.get(query.area);
  const row = counts.get(query.month)?.countsOf(query.area) ?? null;
  if (found === undefined)
    return {
      sequence,
      found: {
        ...query,
        simulated: false,
        source: {
          registered: row?.registered ?? 0,
          fromChildren: 0,
          formOnly: row?.reported ?? 0,
        },
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
      change: found.change && {
        ...found.change,
        participationBefore: participation(before),
        participationNow: participation(query.month),
      },
    },
  };
}

async function readMonth(
  product: Product,
  month: Month,
): Promise<PublicGrowth> {
  const kept = product.service(keeper);
  const { sql } = product.database;
  const version = await readKeptVersion(sql, month);
  const known = kept.get(month);
  if (known?.version === version) return known.growth;
  const rows = await readKept(sql, month, keptForm);
  const growth = judgeGrowth(
    rows.map(({ area, found }) => [area, Found.parse(found)] as const),
  );
  kept.delete(month);
  kept.set(month, { version, growth });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return growth;
}
