import type { RankingQuery, RankingReply } from "@/lib/analysis/contract";
import { rankAreas } from "@/lib/analysis/server/rank-areas";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { groupBy } from "@/lib/core/domain/group-by";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { Ratio } from "@/lib/core/statistics/contributions";
import { countAt } from "@/lib/figures/server/cells";
import { figureSource } from "@/lib/figures/server/figure-source";
import { readValues } from "@/lib/figures/server/read-values";
import { targetsOver } from "@/lib/figures/domain/targets-inside";
import { analysisSource } from "./analysis-source";

/** Ranks the areas of a level inside an area, from the counts as they are: for those who oversee alone. */
export async function readRanking(
  product: Product,
  query: RankingQuery,
): Promise<RankingReply> {
  const { area, level, month, order } = query;
  const indicator = indicatorOf(query.indicator);
  const at = async (of: Month) =>
    readValues(product, "oversight", { ...query, month: of });
  const now = await at(month);
  const before = await at(addMonths(month, -1));
  const year = await at(addMonths(month, -12));
  const targets = await readTargetsIn(product, query);
  return {
    // Each part is at least that new.
    sequence: Math.min(now.sequence, before.sequence, year.sequence),
    asOf: now.asOf,
    area,
    level,
    month,
    indicator: indicator.id,
    order,
    total: now.total,
    ...rankAreas({
      indicator,
      order,
      total: now.total,
      rows: now.rows,
      monthBefore: before,
      yearBefore: year,
      targetOf: (row) => targets(row.village ?? row.area),
      clusters: await readClusters(product, query),
      kindOf: (row) =>
        level === "posyandu"
          ? null
          : (product.directory.find(row.area as AreaCode)?.kind ?? null),
    }),
  };
}

/** What the areas inside an area are to reach: each by its own path, or by that of the nearest area around it which has one. */
async function readTargetsIn(
  product: Product,
  { area, month, indicator }: RankingQuery,
): Promise<(code: string) => number | null> {
  const source = product.service(figureSource);
  const path = await source.targetPath(area, indicator);
  const over = targetsOver(indicatorOf(indicator), month, {
    targets: path?.years ?? [],
    targetsInside: await source.pathsInside(area, indicator),
  });
  return (code) => over(code as AreaCode)?.value ?? null;
}

/** The villages of each area, or its posyandu where villages are ranked; a posyandu has no parts. */
async function readClusters(
  product: Product,
  query: RankingQuery,
): Promise<ReadonlyMap<string, Ratio[]>> {
  const { level, indicator } = query;
  if (level === "posyandu") return new Map();
  if (level === "village") {
    const { rows } = await product.service(figureSource).posyandu(query);
    return groupBy(
      rows.map((row) => ({
        village: row.village ?? "",
        numerator: countAt(row, `${indicator}_num`),
        denominator: countAt(row, `${indicator}_den`),
      })),
      ({ village }) => village,
    );
  }
  const villages = await product.service(analysisSource).villages(query);
  return groupBy(villages, ({ village }) => ancestorAt(village, level));
}
