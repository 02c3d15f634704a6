import type { Sql, TransactionSql } from "postgres";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import { inside } from "./inside-area";

/** An area without its shape. */
export type AreaRecord = {
  code: AreaCode;
  level: AreaLevel;
  parentCode: AreaCode | null;
  name: string;
  officialName: string;
  kind: string;
  bpsCode: string | null;
  hasShape: boolean;
  validFrom: string;
  validTo: string | null;
  predecessor: AreaCode | null;
};

/** All areas of a province that are valid today or once were, ordered by code. */
export async function readAreas(
  sql: Sql | TransactionSql,
  province: AreaCode,
): Promise<AreaRecord[]> {
  return sql<AreaRecord[]>`
    select code, level, parent_code as "parentCode", name, official_name as "officialName", kind, bps_code as "bpsCode",
      geometry is not null as "hasShape", valid_from::text as "validFrom", valid_to::text as "validTo", predecessor_code as predecessor
    from areas where ${inside(sql, "code", province)} order by code`;
}

export type TopologyRecord = {
  parentCode: AreaCode;
  level: AreaLevel;
  hash: string;
  source: "indicative" | "official" | "mixed";
};

/** Which shapes are ready to be sent for an area, without the shapes themselves. */
export async function listTopologies(
  sql: Sql,
  parent: AreaCode,
): Promise<TopologyRecord[]> {
  return sql<TopologyRecord[]>`
    select parent_code as "parentCode", level, hash, source from topologies where parent_code = ${parent}`;
}

/** One topology as gzip TopoJSON, with its content hash; null if none was made. */
export async function readTopology(
  sql: Sql,
  parent: AreaCode,
  level: AreaLevel,
): Promise<{
  hash: string;
  body: Uint8Array;
  source: TopologyRecord["source"];
} | null> {
  const [row] = await sql<
    { hash: string; body: Uint8Array; source: TopologyRecord["source"] }[]
  >`
    select hash, body, source from topologies where parent_code = ${parent} and level = ${level}`;
  return row ?? null;
}

/** A posyandu with a known place, in WGS84 degrees; its strata, and the last month of which it has sent a form, where there is one. */
export type PosyanduPoint = {
  id: string;
  name: string;
  lon: number;
  lat: number;
  strata: "pratama" | "madya" | "purnama" | "mandiri" | null;
  lastMonth: string | null;
};

/** Posyandu of an area that have a known place. */
export async function readPosyanduPoints(
  sql: Sql | TransactionSql,
  area: AreaCode,
): Promise<PosyanduPoint[]> {
  return sql<PosyanduPoint[]>`
    with here as (
      select id, name, st_x(location) as lon, st_y(location) as lat, strata from posyandu
      where location is not null and ${inside(sql, "village_code", area)}),
    sent as (
      select posyandu_id, max(month) as month from reports
      where is_current and posyandu_id in (select id from here) group by posyandu_id)
    select here.*, sent.month as "lastMonth" from here left join sent on sent.posyandu_id = here.id order by here.id`;
}

/** Where all posyandu stand whose place is known: the nearest one to another may lie outside its area. */
export async function readPosyanduPlaces(
  sql: Sql | TransactionSql,
): Promise<{ id: string; lon: number; lat: number }[]> {
  return sql`
    select id, st_x(location) as lon, st_y(location) as lat from posyandu where location is not null order by id`;
}

export type PosyanduFound = {
  id: string;
  name: string;
  village: AreaCode;
  validTo: string | null;
};

/**
 * Posyandu by a part of their name, in the form in which names are compared, or by the beginning of their id or number. Names that begin with it come first,
 * open ones before closed ones, short names before long ones.
 */
export async function searchPosyandu(
  sql: Sql,
  { words, code, most }: { words: string; code: string; most: number },
): Promise<PosyanduFound[]> {
  return sql<PosyanduFound[]>`
    select id, name, village_code as village, valid_to as "validTo" from posyandu
    where (${words} <> '' and position(${words} in match_name) > 0) or starts_with(id, ${code}) or starts_with(registration_number, ${code})
    order by starts_with(match_name, ${words}) desc, valid_to is not null, length(match_name), match_name, village_code, id
    limit ${most}`;
}
