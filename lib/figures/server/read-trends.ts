import type { CountRow } from "@/db/figures/values";
import type { Audience } from "@/lib/core/access/permissions";
import { groupBy } from "@/lib/core/domain/group-by";
import type { AreaCode } from "@/lib/core/domain/ids";
import { monthRange, monthsBetween, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type {
  SeriesPoint,
  TrendsQuery,
  TrendsReply,
} from "@/lib/figures/contract";
import { everything, valueRows, type View } from "./cells";
import { insistDivided } from "./count-areas";
import { figureSource } from "./figure-source";
import { insistReadable } from "./read-values";
import { figuresRefusal } from "./refusals";

/** Three years. One answer holds that many months of every area. */
const longestTrends = 36;

/** A month of all areas as an audience sees it. */
type SeenMonth = {
  month: Month;
  view: View;
  countsOf: (area: AreaCode) => CountRow | null;
};

/**
 * All areas of a level month by month, as the values of each month say: what is read here and there is the same. All months are of one snapshot; those
 * of the public are the tables that it was told.
 */
export async function readTrends(
  product: Product,
  audience: Audience,
  query: TrendsQuery,
): Promise<TrendsReply> {
  const { area, level, indicator, from, to } = query;
  insistReadable(audience, query);
  insistDivided(product, query);
  if (monthsBetween(from, to) < 0 || monthsBetween(from, to) >= longestTrends)
    throw figuresRefusal("month-outside-range", { from, to });
  const { sequence, months } = await readMonths(product, audience, query);
  const areas = product.directory.inside(area, level);
  // Where there are no counts at all, the registry says who is expected to report, as it does for the values of a month.
  const registered = await product.service(figureSource).registeredOverMonths(
    level,
    area,
    months
      .filter(({ countsOf }) =>
        areas.every(({ code }) => countsOf(code) === null),
      )
      .map(({ month }) => month),
  );
  const pointOf = (code: AreaCode, name: string) => (seen: SeenMonth) => {
    const counts = seen.countsOf(code);
    const counted = {
      area: code,
      name,
      counts,
      registered:
        counts?.registered ?? registered.get(`${seen.month} ${code}`) ?? 0,
    };
    return valueRows(indicator, [counted], seen.view).map(
      ({ area: _area, name: _name, ...cell }): SeriesPoint => ({
        month: seen.month,
        ...cell,
      }),
    );
  };
  return {
    sequence,
    asOf: product.now().toISOString(),
    area,
    level,
    indicator,
    rows: areas.map(({ code, name }) => ({
      area: code,
      name,
      points: months.flatMap(pointOf(code, name)),
    })),
  };
}

async function readMonths(
  product: Product,
  audience: Audience,
  query: TrendsQuery,
): Promise<{ sequence: number; months: SeenMonth[] }> {
  const range = monthRange(query.from, query.to);
  const source = product.service(figureSource);
  if (audience === "public") {
    const { sequence } = source;
    const tables = await source.publicMonths(range);
    const months = [...tables].map(([month, view]) => ({
      month,
      view,
      countsOf: view.countsOf,
    }));
    return { sequence, months };
  }
  const { sequence, rows } = await source.overMonths(query.level, query);
  const byMonth = groupBy(rows, ({ month }) => month);
  return {
    sequence,
    months: range.map((month) => {
      const byArea = new Map<string, CountRow>(
        byMonth.get(month)?.map((row) => [row.area, row]),
      );
      return {
        month,
        view: everything,
        countsOf: (code) => byArea.get(code) ?? null,
      };
    }),
  };
}
