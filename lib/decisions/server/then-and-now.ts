import type { DecisionRecord, StoredFigure } from "@/db/decisions/decisions";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { figuresOf } from "@/lib/core/product/hall";
import type { Product } from "@/lib/core/product/product";
import type { ThenAndNow } from "@/lib/decisions/contract";
import {
  compareFigures,
  reaches,
  sumFigures,
  type Comparison,
  type CountedFigure,
} from "@/lib/decisions/domain/then-and-now";
import { readAreaFigures, type AreaFigure } from "./read-figure";

/** So many months back from the one asked for a comparable figure is looked for: the latest month is often half reported. */
const lookBack = 3;

export type Compared = {
  whole: ThenAndNow;
  byArea: { area: AreaCode; figures: ThenAndNow }[];
};

/** A decision's indicator then and since, of all its areas together and of each; null for a decision without one. */
export async function thenAndNowOf(
  product: Product,
  { indicator, figure, target }: DecisionRecord,
  month: Month,
): Promise<Compared | null> {
  if (indicator === null || figure === null) return null;
  const since = await readSince(product, { indicator, figure, month });
  const part = (rows: readonly AreaFigure[]) =>
    foundIn({ indicator, figure, target, rows }, since);
  return {
    whole: part(figure.rows),
    byArea: figure.rows.map((row) => ({
      area: row.area,
      figures: part([row]),
    })),
  };
}

type Since = { month: Month; rows: readonly AreaFigure[] };

/** The figures of the months since, the latest first; none where no month has passed. */
async function readSince(
  product: Product,
  {
    indicator,
    figure,
    month,
  }: { indicator: IndicatorId; figure: StoredFigure; month: Month },
): Promise<Since[]> {
  const areas = figure.rows.map(({ area }) => area);
  const source = await figuresOf(product);
  const months = Array.from({ length: lookBack }, (_, back) =>
    addMonths(month, -back),
  ).filter((one) => one > figure.month);
  return Promise.all(
    months.map(async (one) => {
      const { rows } = await readAreaFigures(source, {
        areas,
        indicator,
        month: one,
      });
      return { month: one, rows };
    }),
  );
}

type Part = {
  indicator: IndicatorId;
  figure: StoredFigure;
  target: number | null;
  rows: readonly AreaFigure[];
};

function foundIn(
  { indicator: id, figure, target, rows }: Part,
  since: readonly Since[],
): ThenAndNow {
  const indicator = indicatorOf(id);
  const then = sumFigures(indicator, rows.map(withoutArea));
  const named = new Set(rows.map(({ area }) => area));
  const compared = since.map(({ month, rows: all }) => {
    const now = sumFigures(
      indicator,
      all.filter(({ area }) => named.has(area)).map(withoutArea),
    );
    const { definition } = figure;
    const comparison = compareFigures(indicator, { ...then, definition }, now);
    return { month, now, comparison };
  });
  const chosen =
    compared.find(
      ({ comparison }) => comparison.verdict !== "not-comparable",
    ) ?? compared[0];
  return {
    then: {
      ...plain(then),
      month: figure.month,
      sequence: figure.sequence,
      asOf: figure.asOf,
      snapshot: figure.snapshot,
    },
    now:
      chosen === undefined
        ? null
        : { ...plain(chosen.now), month: chosen.month },
    comparison: chosen?.comparison ?? tooEarly,
    reached: reaches(indicator, chosen?.now ?? then, target),
  };
}

const tooEarly: Comparison = {
  verdict: "not-comparable",
  difference: null,
  reason: "too-early",
};

function withoutArea({ area: _area, ...figure }: AreaFigure): CountedFigure {
  return figure;
}

/** The optional parts as the contract has them: absent, not undefined. */
function plain({ value, numerator, denominator, ...rest }: CountedFigure) {
  return {
    ...rest,
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
  };
}
