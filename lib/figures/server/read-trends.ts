import type { Audience } from "@/lib/core/access/permissions";
import { monthRange, monthsBetween } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type {
  SeriesPoint,
  TrendsQuery,
  TrendsReply,
  ValuesReply,
} from "@/lib/figures/contract";
import { figuresRefusal } from "./refusals";
import { readValues } from "./read-values";

/** Three years. One answer holds that many months of every area. */
const longestTrends = 36;

/** All areas of a level month by month, as the values of each month say: what is read here and there is the same. */
export async function readTrends(
  product: Product,
  audience: Audience,
  query: TrendsQuery,
): Promise<TrendsReply> {
  const { from, to } = query;
  if (monthsBetween(from, to) < 0 || monthsBetween(from, to) >= longestTrends)
    throw figuresRefusal("month-outside-range", { from, to });
  const months: ValuesReply[] = [];
  for (const month of monthRange(from, to))
    months.push(await readValues(product, audience, { ...query, month }));
  const points = new Map<string, { name: string; points: SeriesPoint[] }>();
  for (const { month, rows } of months)
    for (const { area, name, ...cell } of rows) {
      const row = points.get(area) ?? { name, points: [] };
      row.points.push({ month, ...cell });
      points.set(area, row);
    }
  return {
    // Months are read one after the other; the answer is complete up to the first of them.
    sequence: Math.min(...months.map(({ sequence }) => sequence)),
    asOf: product.now().toISOString(),
    area: query.area,
    level: query.level,
    indicator: query.indicator,
    rows: product.directory
      .inside(query.area, query.level)
      .map(({ code, name }) => ({
        area: code,
        name,
        points: points.get(code)?.points ?? [],
      })),
  };
}
