import {
  readPathsInside,
  readSurveyFigures,
  readTargetPath,
} from "@/db/figures/figures";
import {
  readCountSeries,
  readCountsOverMonths,
  readMonthSpan,
  readPosyanduCounts,
  readRegistered,
  readRegisteredOverMonths,
  readRegisteredSeries,
} from "@/db/figures/values";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { monthMemory, type MonthCounts, type Wanted } from "./month-counts";
import { readPublicMonths, type PublicMonth } from "./public-month";

type Read<Query extends (sql: never, ...given: never[]) => unknown> =
  Query extends (sql: never, ...given: infer Given) => infer Result
    ? (...given: Given) => Result
    : never;

/**
 * Where the functions that make answers take their counts from: the database as it is now, or a set that was frozen. Both answer by the same code, so that what is
 * read of a frozen set is what was read when it was taken. Every function of it gives what the query of its name in db/figures gives.
 */
export type FigureSource = {
  /** All counts of a month, and up to which change they are complete. */
  month: (month: Month, wanted: Wanted) => Promise<MonthCounts>;
  series: Read<typeof readCountSeries>;
  overMonths: Read<typeof readCountsOverMonths>;
  registered: Read<typeof readRegistered>;
  registeredSeries: Read<typeof readRegisteredSeries>;
  registeredOverMonths: Read<typeof readRegisteredOverMonths>;
  posyandu: (query: {
    area: AreaCode;
    month: Month;
    indicator: IndicatorId | "all";
  }) => ReturnType<typeof readPosyanduCounts>;
  publicMonths: (
    months: readonly Month[],
  ) => Promise<ReadonlyMap<Month, PublicMonth>>;
  /** Up to which change the public's tables are complete. */
  readonly sequence: number;
  targetPath: Read<typeof readTargetPath>;
  pathsInside: Read<typeof readPathsInside>;
  surveys: Read<typeof readSurveyFigures>;
  /** The first month with a count, and the latest one that is over or in which something was reported; `closed` is the last that is over. */
  months: (closed: Month) => Promise<{ first: Month; latest: Month }>;
};

/** The database as it is. */
function openLive(product: Product): FigureSource {
  const { feed, rule } = product;
  const { sql } = product.database;
  return {
    month: (month, wanted) => product.service(monthMemory).read(month, wanted),
    series: (...given) => readCountSeries(sql, ...given),
    overMonths: (...given) => readCountsOverMonths(sql, ...given),
    registered: (...given) => readRegistered(sql, ...given),
    registeredSeries: (...given) => readRegisteredSeries(sql, ...given),
    registeredOverMonths: (...given) => readRegisteredOverMonths(sql, ...given),
    posyandu: (query) => readPosyanduCounts(sql, { ...query, rule }),
    publicMonths: (months) => readPublicMonths(product, months),
    get sequence() {
      return feed.sequence;
    },
    targetPath: (...given) => readTargetPath(sql, ...given),
    pathsInside: (...given) => readPathsInside(sql, ...given),
    surveys: (...given) => readSurveyFigures(sql, ...given),
    months: async (closed) => {
      const span = await readMonthSpan(sql);
      return {
        first: span?.first ?? closed,
        latest: span !== null && span.last > closed ? span.last : closed,
      };
    },
  };
}

export const figureSource: Service<FigureSource> = { open: openLive };

/** The public's table of one month. */
export async function publicMonthIn(
  source: FigureSource,
  month: Month,
): Promise<PublicMonth> {
  const table = (await source.publicMonths([month])).get(month);
  if (table === undefined) throw new RangeError(`${month} was not read`);
  return table;
}
