import type { TransactionSql } from "postgres";
import { below } from "@/db/core/inside-area";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import { noiseDegrees } from "./boundaries";

/** An overlap is drawing noise if it is below a hectare, or if it is below both a square kilometre and a thousandth of the smaller area. */
const overlap = { leastKm2: 0.01, leastShare: 0.001, graveKm2: 1 };

/** This share of an area may lie outside its parent, because the two were seldom drawn at the same scale. */
const leastOutside = 0.01;

export type Overlap = {
  aCode: AreaCode;
  aName: string;
  bCode: AreaCode;
  bName: string;
  areaKm2: number;
  share: number;
};

/** Pairs of official areas of one level that cover each other, at least one of them from this import. */
export async function findOverlaps(tx: TransactionSql): Promise<Overlap[]> {
  // Materialized, because otherwise the planner merges it into the filter and intersects every pair four times.
  return tx<Overlap[]>`
    with pairs as materialized (
      select a.code as a_code, a.name as a_name, b.code as b_code, b.name as b_name,
        ST_Area(ST_Intersection(a.geometry, b.geometry, ${noiseDegrees}::float8)::geography) / 1000000 as area_km2,
        least(a.area_km2, b.area_km2) as smaller_km2
      from staged_boundaries as staged join areas as a using (code)
      join areas as b on b.level = a.level and b.code <> a.code and b.boundary_source = 'official'
        and b.geometry && a.geometry
      where (a.code < b.code or b.code not in (select code from staged_boundaries))
        and ST_Relate(a.geometry, b.geometry, '2********')
    )
    select a_code as "aCode", a_name as "aName", b_code as "bCode", b_name as "bName",
      area_km2 as "areaKm2", area_km2 / smaller_km2 as share
    from pairs where area_km2 > ${overlap.graveKm2}
      or (area_km2 > ${overlap.leastKm2} and area_km2 > ${overlap.leastShare} * smaller_km2)
    order by area_km2 desc`;
}

export type Outsider = {
  code: AreaCode;
  name: string;
  parentCode: AreaCode;
  share: number;
};

/** Areas of this import that lie partly outside the official shape of their parent, with the share outside. */
export async function findOutsiders(tx: TransactionSql): Promise<Outsider[]> {
  return tx<Outsider[]>`
    with outside as materialized (
      select child.code, child.name, parent.code as parent_code,
        1 - ST_Area(ST_Intersection(child.geometry, parent.geometry, ${noiseDegrees}::float8)) / ST_Area(child.geometry) as share
      from staged_boundaries as staged join areas as child using (code)
      join areas as parent on parent.code = child.parent_code and parent.boundary_source = 'official'
      where not ST_CoveredBy(child.geometry, parent.geometry)
    )
    select code, name, parent_code as "parentCode", share from outside
    where share > ${leastOutside} order by share desc, code`;
}

export type MissingArea = {
  code: AreaCode;
  name: string;
  level: AreaLevel;
  hasShape: boolean;
};

/**
 * Areas in force without a shape in this import, of the levels that it has: all regencies of the province, and of the lower levels only areas in
 * regencies that it has.
 */
export async function findMissing(
  tx: TransactionSql,
  province: AreaCode,
): Promise<MissingArea[]> {
  return tx<MissingArea[]>`
    with covered as (
      select distinct level, left(code, 5) as regency from staged_boundaries
    )
    select code, name, level, geometry is not null as "hasShape" from areas
    where valid_to is null and ${below(tx, "code", province)}
      and exists (select from covered where covered.level = areas.level
        and (areas.level = 'regency' or covered.regency = left(areas.code, 5)))
      and code not in (select code from staged_boundaries)
    order by code`;
}
