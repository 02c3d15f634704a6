import { figuresRefusal } from "./refusals";
import type { TargetPathRecord } from "@/db/figures/figures";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { CountRow } from "@/db/figures/values";
import type {
  SeriesPoint,
  SeriesQuery,
  SeriesReply,
} from "@/lib/figures/contract";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { levelOf } from "@/lib/core/domain/ids";
import { monthRange, monthsBetween, type Month } from "@/lib/core/domain/month";
import { everything, valueRows, type View } from "./cells";
import { figureSource } from "./figure-source";
import { refusal } from "@/lib/core/refusals/errors";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { insistReadable } from "./read-values";
import { surveyFiguresOf } from "./survey-figures";

/** Ten years. No chart shows more, and one request must not cost more. */
const longestSeries = 120;

/** The counts of an area and how they are seen, by month; for the public from its own tables, which it reads of every month. */
async function countsByMonth(
  product: Product,
  audience: Audience,
  { area, indicator, from, to }: SeriesQuery,
): Promise<{
  sequence: number;
  at: (month: Month) => { counts: CountRow | null; view: View };
}> {
  const source = product.service(figureSource);
  if (audience === "oversight") {
    const read = await source.series(area, indicator, { from, to });
    const byMonth = new Map(read.rows.map((row) => [row.month, row]));
    return {
      sequence: read.sequence,
      at: (month) => ({ counts: byMonth.get(month) ?? null, view: everything }),
    };
  }
  const { sequence } = source;
  const tables = await source.publicMonths(monthRange(from, to));
  return {
    sequence,
    at: (month) => {
      const view = tables.get(month);
      if (view === undefined) throw new RangeError(`${month} was not read`);
      return { counts: view.countsOf(area), view };
    },
  };
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
  const source = product.service(figureSource);
  const { sequence, at } = await countsByMonth(product, audience, query);
  const months = monthRange(from, to);
  // Where there are no counts, the registry says who is expected to report, as it does for the values of a month.
  const registered = await source.registeredSeries(
    area,
    months.filter((month) => at(month).counts === null),
  );
  const points = months.flatMap((month): SeriesPoint[] => {
    const { counts, view } = at(month);
    const counted = {
      area,
      name: record.name,
      counts,
      registered: counts?.registered ?? registered.get(month) ?? 0,
    };
    return valueRows(indicator, [counted], view).map(
      ({ area: _area, name: _name, ...cell }) => ({ month, ...cell }),
    );
  });
  const path = await source.targetPath(area, indicator);
  return {
    sequence,
    asOf: product.now().toISOString(),
    area,
    name: record.name,
    indicator,
    points,
    surveys: await surveyFiguresOf(product, area, indicator),
    targets: targetsOf(path, indicator),
    targetsFrom: path?.area ?? null,
    targetsInside: await source.pathsInside(area, indicator),
    baseline: path?.baseline ?? null,
  };
}

/** The years of a path, or without one what the catalogue proposes for every year. */
function targetsOf(
  path: TargetPathRecord | null,
  indicator: IndicatorId,
): SeriesReply["targets"] {
  if (path !== null)
    return path.years.map((one) => ({ ...one, source: path.source }));
  const { defaultTarget, source } = indicatorOf(indicator);
  return defaultTarget === null
    ? []
    : [{ year: null, value: defaultTarget, source }];
}
