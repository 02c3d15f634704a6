import { figuresRefusal } from "./refusals";
import { groupBy } from "@/lib/core/domain/group-by";
import { readTargets } from "@/db/figures/figures";
import {
  readCountSeries,
  readCountSeriesInside,
  type CountRow,
} from "@/db/figures/values";
import type {
  SeriesPoint,
  SeriesQuery,
  SeriesReply,
} from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import {
  areaLevels,
  levelOf,
  parentOf,
  type AreaCode,
} from "@/lib/core/domain/ids";
import { monthRange, monthsBetween, type Month } from "@/lib/core/domain/month";
import { valueRows, type CountedArea } from "./cells";
import { refusal } from "@/lib/core/refusals/errors";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { insistReadable } from "./read-values";
import { surveyFiguresOf } from "./survey-figures";

/** Ten years. No chart shows more, and one request must not cost more. */
const longestSeries = 120;

function counted(
  area: string,
  name: string,
  counts: CountRow | null,
): CountedArea {
  return { area, name, counts, registered: counts?.registered ?? 0 };
}

/** Counts of all areas under one parent, by month. */
async function familyByMonth(
  { database, directory }: Product,
  parent: AreaCode,
  { indicator, from, to }: SeriesQuery,
): Promise<Map<Month, CountedArea[]>> {
  const level = areaLevels[areaLevels.indexOf(levelOf(parent)) + 1];
  if (level === undefined) return new Map();
  const scope = { area: parent, level };
  const { sql } = database;
  const rows = await readCountSeriesInside(sql, scope, indicator, { from, to });
  const months = groupBy(rows, ({ month }) => month);
  return new Map(
    [...months].map(([month, family]) => [
      month,
      family.map((row) => counted(row.area, directory.nameOf(row.area), row)),
    ]),
  );
}

/**
 * By month, the areas under the same parent as an area, and those under the same parent as its parent. They decide what the public may see of the
 * area; for others they are not read.
 */
async function neighbours(
  product: Product,
  audience: Audience,
  query: SeriesQuery,
): Promise<(month: Month) => { beside: CountedArea[]; above: CountedArea[] }> {
  const parent = parentOf(query.area);
  if (audience === "oversight" || parent === null)
    return () => ({ beside: [], above: [] });
  const family = await familyByMonth(product, parent, query);
  const grandparent = parentOf(parent);
  const elders =
    grandparent === null
      ? null
      : await familyByMonth(product, grandparent, query);
  return (month) => ({
    beside: (family.get(month) ?? []).filter(({ area }) => area !== query.area),
    above: elders?.get(month) ?? [],
  });
}

/** One indicator of one area month by month, also for months without a report. Published survey figures are kept apart; targets are given by year. */
export async function readSeries(
  product: Product,
  audience: Audience,
  query: SeriesQuery,
): Promise<SeriesReply> {
  const { area, indicator, from, to } = query;
  const record = product.directory.find(area);
  if (record === undefined) throw refusal("unknown-area", { code: area });
  insistReadable(audience, { area, level: levelOf(area), indicator });
  if (monthsBetween(from, to) < 0 || monthsBetween(from, to) >= longestSeries)
    throw figuresRefusal("month-outside-range", { from, to });
  const { sql } = product.database;
  const { sequence, rows } = await readCountSeries(sql, area, indicator, {
    from,
    to,
  });
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const around = await neighbours(product, audience, query);
  const points = monthRange(from, to).map((month): SeriesPoint => {
    const counts = byMonth.get(month) ?? null;
    const own = counted(area, record.name, counts);
    const { beside, above } = around(month);
    const [row] = valueRows(indicator, [own, ...beside], { audience, above });
    if (counts === null || row === undefined)
      return {
        month,
        state: "not-reported",
        simulated: false,
        fromChildren: 0,
        coverage: { reported: 0, registered: 0 },
      };
    const { area: _area, name: _name, ...cell } = row;
    return { month, ...cell };
  });
  const { defaultTarget, source } = indicatorOf(indicator);
  const targets = await readTargets(sql, area, indicator);
  return {
    sequence,
    asOf: product.now().toISOString(),
    area,
    name: record.name,
    indicator,
    points,
    surveys: await surveyFiguresOf(product, area, indicator),
    targets:
      targets.length > 0 || defaultTarget === null
        ? targets
        : [{ year: null, value: defaultTarget, source }],
  };
}
