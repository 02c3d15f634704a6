import {
  readPublicCounts,
  readPublicVersions,
  type CountRow,
} from "@/db/figures/values";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  countsPeople,
  isIndicatorPublic,
  publicAnswer,
} from "@/lib/core/catalogue/public-answer";
import {
  judgeTable,
  type Figure,
  type Side,
} from "@/lib/core/disclosure/judge-table";
import { treeOf } from "@/lib/core/disclosure/spans";
import { parentOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Product, Service } from "@/lib/core/product/product";
import { answerFor, countAt, type CountedArea, type View } from "./cells";

/**
 * What the public knows of a month: one judged table of all areas down to the subdistricts with all indicators. Values, series, boards and live cells of
 * the public are read from it and from nowhere else.
 */
export type PublicMonth = View & {
  /** The counts of an area as published; null where nothing was. */
  countsOf: (area: AreaCode) => CountRow | null;
};

/** One judged table of the counts of a month. */
export function judgeMonth(rows: readonly CountRow[]): PublicMonth {
  // In the order of codes each area stands before those inside it.
  const sorted = [...rows].sort((a, b) => (a.area < b.area ? -1 : 1));
  const codes = sorted.map(({ area }) => area);
  const tree = treeOf(codes, (code) => parentOf(code as AreaCode));
  const positions = new Map(codes.map((code, position) => [code, position]));
  const figures = new Map(
    indicators.map((indicator) => [indicator.id, figureOf(indicator, sorted)]),
  );
  const show = judgeTable([tree], [...figures.values()]);
  return {
    indicatorsAt: (level) =>
      indicators
        .filter(({ id }) => isIndicatorPublic(id, level))
        .map(({ id }) => id),
    countsOf: (area) => sorted[positions.get(area) ?? -1] ?? null,
    answer: (id: IndicatorId, area: CountedArea) => {
      const answer = answerFor(id, area);
      const position = positions.get(area.area);
      const figure = figures.get(id);
      if (position === undefined || figure === undefined) return answer;
      return publicAnswer(
        indicatorOf(id),
        answer,
        show(figure.numerator, position),
        show(figure.denominator, position),
      );
    },
  };
}

function figureOf(
  indicator: IndicatorEntry & { id: IndicatorId },
  rows: readonly CountRow[],
): Figure {
  const side = (
    part: "num" | "den",
    terms: IndicatorEntry["numerator"],
  ): Side => ({
    name: terms.join(" + "),
    isOfPeople: countsPeople(terms),
    counts: rows.map((row) => countAt(row, `${indicator.id}_${part}`)),
  });
  return {
    numerator: side("num", indicator.numerator),
    denominator: side("den", indicator.denominator),
  };
}

type Kept = { changedAt: number; version: number; judged: PublicMonth };

/** Ten years and some: as many months as one series asks for. */
const mostKept = 130;

/** The judged tables of the months that were asked for last. */
const keeper: Service<Map<Month, Kept>> = { open: () => new Map() };

/** What the public knows of a month now. */
export async function readPublicMonth(
  product: Product,
  month: Month,
): Promise<PublicMonth> {
  const table = (await readPublicMonths(product, [month])).get(month);
  if (table === undefined) throw new RangeError(`${month} was not read`);
  return table;
}

/** The same for several months. A table is judged again only when the public was told something new of its month. */
export async function readPublicMonths(
  product: Product,
  months: readonly Month[],
): Promise<Map<Month, PublicMonth>> {
  const kept = product.service(keeper);
  const { sql } = product.database;
  const heard = new Map(
    months.map((month) => [month, product.feed.changedAt(month)]),
  );
  const isOld = (month: Month) =>
    kept.get(month)?.changedAt !== heard.get(month);
  const asked = months.filter(isOld);
  const versions =
    asked.length > 0 ? await readPublicVersions(sql, asked) : new Map();
  const versionOf = (month: Month) => versions.get(month) ?? 0;
  const wanted = asked.filter(
    (month) => kept.get(month)?.version !== versionOf(month),
  );
  const rows =
    wanted.length > 0 ? await readPublicCounts(sql, wanted) : new Map();
  const tables = new Map<Month, PublicMonth>();
  for (const month of months) {
    const judged = wanted.includes(month)
      ? judgeMonth(rows.get(month) ?? [])
      : kept.get(month)?.judged;
    if (judged === undefined) throw new RangeError(`${month} was not kept`);
    tables.set(month, judged);
    if (!asked.includes(month)) continue;
    kept.delete(month);
    kept.set(month, {
      changedAt: heard.get(month) ?? 0,
      version: versionOf(month),
      judged,
    });
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return tables;
}
