import type { AreaRecord } from "@/db/core/areas";
import {
  readCounts,
  readPosyanduCounts,
  readRegistered,
  type CountRow,
} from "@/db/figures/values";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  isBelow,
  levelOf,
  parentOf,
  type AreaCode,
  type Level,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { CountedArea } from "./cells";
import { refusal } from "@/lib/core/refusals/errors";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";

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

export type CountedForReader = CountedAreas & {
  /** The areas under the same parent as the total, with the total among them. Which of them are hidden depends on all of them. */
  family: CountedArea[];
  /**
   * The areas one level above the rows, and one level above the total. If one of them is hidden, it must not be found by adding up the areas below
   * it.
   */
  aboveRows: CountedArea[];
  aboveTotal: CountedArea[];
};

/**
 * Counts, and all other counts that decide what an audience may see of them. Those who oversee see everything, so nothing more is read for them. The
 * public sees regencies and subdistricts; above the regencies is only the province, so nothing can be hidden there.
 */
export async function countForReader(
  product: Product,
  audience: Audience,
  query: CountAreasQuery,
): Promise<CountedForReader> {
  const counted = await countAreas(product, query);
  const { total } = counted;
  const own = levelOf(query.area);
  const alone = { family: [total], aboveRows: [], aboveTotal: [] };
  if (audience === "oversight") return { ...counted, ...alone };
  if (own === "province" && query.level !== "subdistrict")
    return { ...counted, ...alone };
  const regencies = await countInside(product, query, product.province);
  const parent = parentOf(query.area);
  const siblings =
    own === "subdistrict" && parent !== null
      ? await countInside(product, query, parent)
      : regencies;
  return {
    ...counted,
    family:
      parent === null
        ? [total]
        : siblings.map((row) => (row.area === total.area ? total : row)),
    aboveRows: query.level === "subdistrict" ? regencies : [],
    aboveTotal: own === "subdistrict" ? regencies : [],
  };
}

/** The areas right below one. */
async function countInside(
  product: Product,
  query: CountAreasQuery,
  area: AreaCode,
): Promise<CountedArea[]> {
  const level = levelOf(area) === "province" ? "regency" : "subdistrict";
  const name = product.directory.nameOf(area);
  return (await countLevel(product, { ...query, area, level }, name)).rows;
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
    ...(counts.village !== undefined && { village: counts.village }),
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
