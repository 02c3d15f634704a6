import type { AreaRecord } from "@/db/areas";
import {
  readCounts,
  readPosyanduCounts,
  readRegistered,
  type CountRow,
} from "@/db/values";
import type { IndicatorId } from "@/lib/domain/catalogue/indicators";
import {
  isBelow,
  levelOf,
  parentOf,
  type AreaCode,
  type Level,
} from "@/lib/domain/ids";
import type { Month } from "@/lib/domain/month";
import type { CountedArea } from "./cells";
import { refusal } from "./errors";
import type { Audience } from "./permissions";
import type { Product } from "./product";

export type CountAreasQuery = {
  area: AreaCode;
  level: Level;
  month: Month;
  indicator: IndicatorId | "all";
};

export type CountedAreas = {
  sequence: number;
  total: CountedArea;
  rows: CountedArea[];
};

/** Counts of an area and of everything of a level inside it, with areas that have none; refuses unknown areas and levels not below. */
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

/** The area that is to be broken down into a level; refuses unknown areas and levels not below. */
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

/**
 * The areas among which the total of an answer is shown: for the public all areas under the same parent, since which of them are hidden
 * depends on the others, else it alone.
 */
export async function countFamily(
  product: Product,
  audience: Audience,
  query: Omit<CountAreasQuery, "level">,
  total: CountedArea,
): Promise<CountedArea[]> {
  const parent = parentOf(query.area);
  if (audience === "oversight" || parent === null) return [total];
  const level = levelOf(query.area);
  const { rows } = await countLevel(
    product,
    { ...query, area: parent, level },
    product.directory.nameOf(parent),
  );
  return rows.map((row) => (row.area === total.area ? total : row));
}

/**
 * The areas of the level above, for the public: what is hidden among them decides what must be hidden below. The public sees two divided
 * levels, so that above the regencies there is nothing to hide.
 */
export async function countAbove(
  product: Product,
  audience: Audience,
  query: CountAreasQuery,
): Promise<CountedArea[]> {
  if (audience === "oversight" || query.level !== "subdistrict") return [];
  const { province, directory } = product;
  const { rows } = await countLevel(
    product,
    { ...query, area: province, level: "regency" },
    directory.nameOf(province),
  );
  return rows;
}

async function countLevel(
  { database, directory }: Product,
  query: CountAreasQuery & { level: Exclude<Level, "posyandu"> },
  name: string,
): Promise<CountedAreas> {
  const { area, level, month } = query;
  const { sequence, rows } = await readCounts(database.sql, level, query);
  const byCode = new Map(rows.map((row) => [row.area, row]));
  const registered = byCode.has(area)
    ? null
    : await readRegistered(database.sql, level, area, month);
  const counted = (code: string, areaName: string): CountedArea => {
    const counts = byCode.get(code) ?? null;
    return {
      area: code,
      name: areaName,
      counts,
      registered: counts?.registered ?? registered?.get(code) ?? 0,
    };
  };
  const total = counted(area, name);
  if (registered !== null)
    total.registered = [...registered.values()].reduce(
      (sum, count) => sum + count,
      0,
    );
  return {
    sequence,
    total,
    rows: directory
      .inside(area, level)
      .map((record) => counted(record.code, record.name)),
  };
}

async function countPosyandu(
  { database, directory, rule }: Product,
  query: CountAreasQuery,
): Promise<CountedAreas> {
  const { sequence, rows } = await readPosyanduCounts(database.sql, {
    ...query,
    rule,
  });
  const parent = await readCounts(database.sql, levelOf(query.area), query);
  const asArea = (counts: CountRow, name: string): CountedArea => ({
    area: counts.area,
    name,
    counts,
    registered: counts.registered,
  });
  const own = parent.rows.find((row) => row.area === query.area) ?? null;
  return {
    sequence: Math.min(sequence, parent.sequence),
    total: {
      area: query.area,
      name: directory.nameOf(query.area),
      counts: own,
      registered: own?.registered ?? rows.length,
    },
    rows: rows.map((row) => asArea(row, row.name ?? row.area)),
  };
}
