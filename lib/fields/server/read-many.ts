import type { Audience } from "@/lib/core/access/permissions";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode, type Level } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { FiguresRow } from "@/lib/figures/contract";
import { readFigures } from "@/lib/figures/server/read-figures";
import {
  readOwnTargets,
  readTargetsInUse,
  type TargetsInUse,
} from "@/lib/figures/server/read-targets-in-use";

type Many = {
  sequence: number;
  asOf: string;
  area: AreaCode;
  level: Level;
  month: Month;
  targets: TargetsInUse;
  total: FiguresRow;
  before: FiguresRow;
  rows: (FiguresRow & { targets: TargetsInUse })[];
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
  const targets = await readTargetsInUse(product, query, indicators);
  const ownOf = await readOwnTargets(product, query, targets);
  return {
    sequence: Math.min(now.sequence, then.sequence),
    asOf: product.now().toISOString(),
    ...query,
    targets,
    total: now.total,
    before: then.total,
    rows: now.rows.map((row) => ({
      ...row,
      targets: ownOf((row.village ?? row.area) as AreaCode),
    })),
  };
}
