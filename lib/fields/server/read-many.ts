import { readTargetPath } from "@/db/figures/figures";
import type { Audience } from "@/lib/core/access/permissions";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode, type Level } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { FiguresRow } from "@/lib/figures/contract";
import { readFigures } from "@/lib/figures/server/read-figures";

type Many = {
  sequence: number;
  asOf: string;
  area: AreaCode;
  level: Level;
  month: Month;
  targets: Partial<Record<IndicatorId, number | null>>;
  total: FiguresRow;
  before: FiguresRow;
  rows: FiguresRow[];
};

/** Several indicators of an area and of those inside it, with their targets and what the area was in the month before. */
export async function readMany(
  product: Product,
  audience: Audience,
  query: { area: AreaCode; level: Level; month: Month },
  indicators: readonly IndicatorId[],
): Promise<Many> {
  const now = await readFigures(product, audience, query, indicators);
  const then = await readFigures(
    product,
    audience,
    {
      area: query.area,
      level: levelOf(query.area),
      month: addMonths(query.month, -1),
    },
    indicators,
  );
  return {
    sequence: Math.min(now.sequence, then.sequence),
    asOf: product.now().toISOString(),
    ...query,
    targets: await targetsOf(product, query, indicators),
    total: now.total,
    before: then.total,
    rows: now.rows,
  };
}

/** The target of each indicator in the year of a month: the province's own, else the catalogue's. */
async function targetsOf(
  { database }: Product,
  { area, month }: { area: AreaCode; month: Month },
  indicators: readonly IndicatorId[],
): Promise<Many["targets"]> {
  const year = Number(month.slice(0, 4));
  const targets: Many["targets"] = {};
  for (const id of new Set(indicators)) {
    const path = await readTargetPath(database.sql, area, id);
    targets[id] =
      path === null
        ? indicatorOf(id).defaultTarget
        : (path.years.find((target) => target.year === year)?.value ?? null);
  }
  return targets;
}
