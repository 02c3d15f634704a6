import { readSurveyFigures, readTargets } from "@/db/figures";
import { readCountSeries } from "@/db/values";
import type {
  SeriesPoint,
  SeriesQuery,
  SeriesReply,
} from "@/lib/contract/area-values";
import { indicatorOf } from "@/lib/domain/catalogue/catalogue";
import { levelOf } from "@/lib/domain/ids";
import { monthRange, monthsBetween } from "@/lib/domain/month";
import { valueRows } from "./cells";
import { refusal } from "./errors";
import type { Audience } from "./permissions";
import type { Product } from "./product";
import { insistReadable } from "./read-values";

/** Ten years: more than any chart shows, and a bound on what one request may cost. */
const longestSeries = 120;

/** One indicator of one area month by month, gaps included, with published survey figures kept apart and the targets by year. */
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
    throw refusal("month-outside-range", { from, to });
  const { sql } = product.database;
  const { sequence, rows } = await readCountSeries(sql, area, indicator, {
    from,
    to,
  });
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const points = monthRange(from, to).map((month): SeriesPoint => {
    const counts = byMonth.get(month) ?? null;
    const [row] = valueRows(
      indicator,
      [
        {
          area,
          name: record.name,
          counts,
          registered: counts?.registered ?? 0,
        },
      ],
      audience,
    );
    if (counts === null || row === undefined)
      return {
        month,
        state: "not-reported",
        simulated: false,
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
    surveys: await readSurveyFigures(sql, area, indicator),
    targets:
      targets.length > 0 || defaultTarget === null
        ? targets
        : [{ year: null, value: defaultTarget, source }],
  };
}
