import { readTold } from "@/db/figures/told";
import {
  readPublicCounts,
  readPublicVersions,
  type CountRow,
} from "@/db/figures/values";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  isIndicatorPublic,
  publicAnswer,
} from "@/lib/core/catalogue/public-answer";
import { shownIn, type Blur } from "@/lib/core/disclosure/judge-table";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { answerFor, type CountedArea, type View } from "./cells";
import { codesOf, peopleIndicators, tableOf } from "./public-table";
import { blurOf } from "./tell-month";

/**
 * What the public knows of a month: one judged table of all areas down to the subdistricts with all indicators. Values, series, boards and live cells of
 * the public are read from it and from nowhere else.
 */
export type PublicMonth = View & {
  /** The counts of an area as published; null where nothing was. */
  countsOf: (area: AreaCode) => CountRow | null;
};

/** The table of a month with the steps in which its counts were rounded when they were published. */
export function publicMonth(
  rows: readonly CountRow[],
  blur: Blur,
): PublicMonth {
  const codes = codesOf(rows);
  const byCode = new Map(rows.map((row) => [row.area, row]));
  const positions = new Map(codes.map((code, position) => [code, position]));
  const { figures } = tableOf(codes, rows);
  const figureOf = new Map(
    peopleIndicators.map((id, index) => [id, figures[index]]),
  );
  return {
    indicatorsAt: (level) =>
      indicators
        .filter(({ id }) => isIndicatorPublic(id, level))
        .map(({ id }) => id),
    countsOf: (area) => byCode.get(area) ?? null,
    answer: (id: IndicatorId, area: CountedArea) => {
      const answer = answerFor(id, area);
      const position = positions.get(area.area as AreaCode);
      const figure = figureOf.get(id);
      if (position === undefined || figure === undefined) return answer;
      return publicAnswer(
        indicatorOf(id),
        answer,
        shownIn(blur, figure.numerator, position),
        shownIn(blur, figure.denominator, position),
      );
    },
  };
}

type Judged = { changedAt: number; version: number; table: PublicMonth };

/** Ten years and some: as many months as one series asks for. */
const mostKept = 130;

/** The tables of the months that were asked for last. */
const keeper: Service<Map<Month, Judged>> = { open: () => new Map() };

/** What the public knows of some months now. A table is read again only when the public was told something new of its month. */
export async function readPublicMonths(
  product: Product,
  months: readonly Month[],
): Promise<Map<Month, PublicMonth>> {
  const kept = product.service(keeper);
  const { sql } = product.database;
  const heard = new Map(
    months.map((month) => [month, product.feed.changedAt(month)]),
  );
  const asked = months.filter(
    (month) => kept.get(month)?.changedAt !== heard.get(month),
  );
  const versions = await readPublicVersions(sql, asked);
  const versionOf = (month: Month) => versions.get(month) ?? 0;
  const wanted = asked.filter(
    (month) => kept.get(month)?.version !== versionOf(month),
  );
  const read = await readTables(sql, wanted);
  const tables = new Map<Month, PublicMonth>();
  for (const month of months) {
    const table = read.get(month) ?? kept.get(month)?.table;
    if (table === undefined) throw new RangeError(`${month} was not kept`);
    tables.set(month, table);
    if (!asked.includes(month)) continue;
    kept.delete(month);
    kept.set(month, {
      changedAt: heard.get(month) ?? 0,
      version: versionOf(month),
      table,
    });
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return tables;
}

async function readTables(
  sql: Product["database"]["sql"],
  months: readonly Month[],
): Promise<Map<Month, PublicMonth>> {
  if (months.length === 0) return new Map();
  const rows = await readPublicCounts(sql, months);
  const told = new Map(
    (await readTold(sql, months)).map((record) => [record.month, record.told]),
  );
  return new Map(
    months.map((month) => {
      const blur = blurOf(told.get(month));
      return [month, publicMonth(rows.get(month) ?? [], blur)];
    }),
  );
}
