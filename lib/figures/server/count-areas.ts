import type { AreaRecord } from "@/db/core/areas";
import type { CountRow } from "@/db/figures/values";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  isBelow,
  levelOf,
  type AreaCode,
  type AreaLevel,
  type Level,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { everything, type CountedArea, type View } from "./cells";
import { figureSource, publicMonthIn } from "./figure-source";
import { monthMemory } from "./month-counts";
import { refusal } from "@/lib/core/refusals/errors";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";

export type CountAreasQuery = {
  area: AreaCode;
  level: Level;
  month: Month;
  indicator: IndicatorId | "all";
  /** Of the areas inside, these alone; not asked of posyandu. */
  only?: ReadonlySet<string>;
};

export type CountedAreas = {
  sequence: number;
  total: CountedArea;
  rows: CountedArea[];
};

/**
 * Counts of an area and of all areas of a level inside it, also of those without any count. Refuses unknown areas, and levels that are not below the
 * area.
 */
export async function countAreas(
  product: Product,
  query: CountAreasQuery,
): Promise<CountedAreas> {
  const { level } = query;
  const record = insistDivided(product, query);
  return level === "posyandu"
    ? countPosyandu(product, query)
    : countLevel(product, { ...query, level }, record.name);
}

/** The area that is to be broken down into a level. Refuses unknown areas, and levels that are not below the area. */
export function insistDivided(
  { directory }: Pick<Product, "directory">,
  { area, level }: Pick<CountAreasQuery, "area" | "level">,
): AreaRecord {
  const record = directory.find(area);
  if (record === undefined) throw refusal("unknown-area", { code: area });
  if (level !== levelOf(area) && !isBelow(level, area))
    throw refusal("level-not-below", { code: area, level });
  return record;
}

export type CountedForReader = CountedAreas & { view: View };

/** The same for an audience, with its view: the public has counts of its own, which follow in steps. */
export async function countForReader(
  product: Product,
  audience: Audience,
  query: CountAreasQuery,
): Promise<CountedForReader> {
  if (audience === "oversight")
    return { ...(await countAreas(product, query)), view: everything };
  const { level } = query;
  const { name } = insistDivided(product, query);
  if (level === "posyandu") throw refusal("level-not-public", { level });
  // Whatever has been published up to here is in the table that is read next.
  const source = product.service(figureSource);
  const { sequence } = source;
  const view = await publicMonthIn(source, query.month);
  const { countsOf } = view;
  const counted = await countedFrom(
    product,
    { ...query, level },
    { name, sequence, countsOf },
  );
  return { ...counted, view };
}

async function countLevel(
  product: Product,
  query: CountAreasQuery & { level: AreaLevel },
  name: string,
): Promise<CountedAreas> {
  const { area, level, month } = query;
  const source = product.service(figureSource);
  const counts = await source.month(month, { area, level });
  return countedFrom(product, query, { name, ...counts });
}

/** The same if it is in memory and nobody is to be refused; null for everything else, which `countAreas` finds or refuses. */
export function countAtOnce(
  product: Product,
  query: CountAreasQuery,
): CountedAreas | null {
  const { area, level, month } = query;
  const record = product.directory.find(area);
  if (level === "posyandu" || record === undefined) return null;
  if (level !== levelOf(area) && !isBelow(level, area)) return null;
  const counts = product.service(monthMemory).find(month, { area, level });
  if (counts === null) return null;
  if (counts.countsOf(area) === null) return null;
  const { name } = record;
  return areasFrom(product, { ...query, level }, { name, ...counts });
}

/** What an area is called, and the counts of areas. */
type Known = {
  name: string;
  sequence: number;
  countsOf: (code: AreaCode) => CountRow | null;
};

/** The area and those inside it with their counts. */
function areasFrom(
  { directory }: Product,
  { area, level, only }: CountAreasQuery & { level: AreaLevel },
  { name, sequence, countsOf }: Known,
): CountedAreas {
  const counted = (code: AreaCode, areaName: string): CountedArea => {
    const counts = countsOf(code);
    const registered = counts?.registered ?? 0;
    return { area: code, name: areaName, counts, registered };
  };
  return {
    sequence,
    total: counted(area, name),
    rows: directory
      .inside(area, level)
      .filter(({ code }) => only === undefined || only.has(code))
      .map((record) => counted(record.code, directory.nameOf(record.code))),
  };
}

/** The same; where there are none at all, the registry says who is expected to report. */
async function countedFrom(
  product: Product,
  query: CountAreasQuery & { level: AreaLevel },
  known: Known,
): Promise<CountedAreas> {
  const { sequence, total, rows } = areasFrom(product, query, known);
  if (total.counts === null) {
    const { area, level, month } = query;
    const source = product.service(figureSource);
    const registered = await source.registered(level, area, month);
    for (const row of rows)
      row.registered = row.counts?.registered ?? registered.get(row.area) ?? 0;
    total.registered = [...registered.values()].reduce(
      (sum, count) => sum + count,
      0,
    );
  }
  return { sequence, total, rows };
}

async function countPosyandu(
  product: Product,
  query: CountAreasQuery,
): Promise<CountedAreas> {
  const { directory } = product;
  const { area, month } = query;
  const source = product.service(figureSource);
  const { sequence, rows } = await source.posyandu(query);
  const whole = await source.month(month, { area, level: levelOf(area) });
  const own = whole.countsOf(area);
  return {
    sequence: Math.min(sequence, whole.sequence),
    total: {
      area,
      name: directory.nameOf(area),
      counts: own,
      registered: own?.registered ?? rows.length,
    },
    rows: rows.map((counts) => ({
      area: counts.area,
      name: counts.name ?? counts.area,
      ...(counts.village !== undefined && { village: counts.village }),
      counts,
      registered: counts.registered,
    })),
  };
}
