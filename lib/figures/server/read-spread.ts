import type { SpreadQuery, SpreadReply } from "@/lib/figures/contract";
import { spreadOf } from "@/lib/core/catalogue/bands";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { classedValueOf } from "@/lib/core/catalogue/states";
import { naturalEdges } from "@/lib/core/statistics/natural-breaks";
import type { AreaLevel } from "@/lib/core/domain/ids";
import { monthRange, monthsBetween, type Month } from "@/lib/core/domain/month";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { everything, valueRows, type CountedArea, type View } from "./cells";
import { countForReader, insistDivided } from "./count-areas";
import { figureSource } from "./figure-source";
import { insistReadable } from "./read-values";
import { figuresRefusal } from "./refusals";

/** As long as the course of an indicator that the screen shows, and no longer: each month is a table of all areas. */
const longestSpread = 25;

/** Single posyandu are counted from their reports, so that fewer months are read. */
const longestForPosyandu = 3;

const cutCounts = [2, 3, 4, 5];

/** The months that a spread stands on; of single posyandu only the last of them. None where the span is no span. */
export function spreadMonths({ level, from, to }: SpreadQuery): Month[] {
  if (!isSpan({ from, to })) return [];
  const months = monthRange(from, to);
  return level === "posyandu" ? months.slice(-longestForPosyandu) : months;
}

function isSpan({ from, to }: Pick<SpreadQuery, "from" | "to">): boolean {
  const steps = monthsBetween(from, to);
  return steps >= 0 && steps < longestSpread;
}

/**
 * How the values of a level lie over some months, as an audience may see them: of each area and month the value that the map shows, in the unit of the
 * indicator. Refuses what `readValues` refuses, and spans of more than 25 months.
 */
export async function readSpread(
  product: Product,
  audience: Audience,
  query: SpreadQuery,
): Promise<SpreadReply> {
  insistReadable(audience, query);
  insistDivided(product, query);
  if (!isSpan(query))
    throw figuresRefusal("month-outside-range", {
      from: query.from,
      to: query.to,
    });
  const { sequence, months } = await readMonths(product, audience, query);
  const indicator = indicatorOf(query.indicator);
  const figures = months.flatMap(({ areas, view }) =>
    valueRows(query.indicator, areas, view).flatMap((row) => {
      const value = classedValueOf(indicator, row);
      return value === undefined
        ? []
        : [{ value, denominator: row.denominator }];
    }),
  );
  const { tally, typical } = spreadOf(indicator.unit, figures);
  const values = tally.flatMap(([value, times]) =>
    Array.from({ length: times }, () => value),
  );
  return {
    sequence,
    ...query,
    tally: tally.map(([value, times]) => [value, times]),
    typical,
    natural: cutCounts.map((classes) => ({
      classes,
      edges: naturalEdges(values, classes),
    })),
  };
}

type CountedMonths = {
  sequence: number;
  months: { areas: CountedArea[]; view: View }[];
};

async function readMonths(
  product: Product,
  audience: Audience,
  query: SpreadQuery,
): Promise<CountedMonths> {
  const { level } = query;
  if (level === "posyandu") return readPosyandu(product, audience, query);
  return audience === "oversight"
    ? readOversight(product, { ...query, level })
    : readPublic(product, { ...query, level });
}

type LevelQuery = SpreadQuery & { level: AreaLevel };

async function readOversight(
  product: Product,
  query: LevelQuery,
): Promise<CountedMonths> {
  const { sequence, rows } = await product
    .service(figureSource)
    .overMonths(query.level, query);
  const areas = rows.map((counts) => ({
    area: counts.area,
    name: "",
    counts,
    registered: counts.registered,
  }));
  return { sequence, months: [{ areas, view: everything }] };
}

/** From the tables that were published, and from nothing else. */
async function readPublic(
  product: Product,
  query: LevelQuery,
): Promise<CountedMonths> {
  const source = product.service(figureSource);
  const { sequence } = source;
  const tables = await source.publicMonths(spreadMonths(query));
  const inside = product.directory.inside(query.area, query.level);
  return {
    sequence,
    months: [...tables.values()].map((view) => ({
      view,
      areas: inside.flatMap(({ code, name }) => {
        const counts = view.countsOf(code);
        return counts === null
          ? []
          : [{ area: code, name, counts, registered: counts.registered }];
      }),
    })),
  };
}

/** One month after the other: others wait for the database as well. */
async function readPosyandu(
  product: Product,
  audience: Audience,
  query: SpreadQuery,
): Promise<CountedMonths> {
  const months: CountedMonths["months"] = [];
  let sequence = product.feed.sequence;
  for (const month of spreadMonths(query)) {
    const read = await countForReader(product, audience, { ...query, month });
    months.push({ areas: read.rows, view: read.view });
    sequence = Math.min(sequence, read.sequence);
  }
  return { sequence, months };
}
