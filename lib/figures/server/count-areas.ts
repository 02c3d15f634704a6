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

export type CountedForReader = CountedAreas & {
  /** The areas among which the total is shown, itself among them: which of them are hidden depends on the others. */
  family: CountedArea[];
  /** The level above the rows, and above the total: what is hidden there must not be reckoned from below. */
  aboveRows: CountedArea[];
  aboveTotal: CountedArea[];
};

/**
 * Counts with everything on which it depends what an audience may see of them; whoever oversees needs nothing more. The public sees two divided
 * levels, so that above the regencies there is nothing to hide.
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
