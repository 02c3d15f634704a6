import type { Sql, TransactionSql } from "postgres";
import { below, inside } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { RegistryEntry } from "@/lib/registry/domain/match-report";

/** The registry inside an area, in the order of villages and names. */
export async function readRegistry(
  sql: Sql,
  area: AreaCode,
): Promise<RegistryEntry[]> {
  return sql<RegistryEntry[]>`
    select id, name, match_name as "matchName", village_code as "villageCode", registration_number as "registrationNumber",
      valid_from as "validFrom", valid_to as "validTo"
    from posyandu where ${inside(sql, "village_code", area)}
    order by village_code, match_name, id`;
}

/** Posyandu that people chose earlier for names that fitted none or several: "village|name" → posyandu id. */
export async function readDecisions(
  sql: Sql,
  province: AreaCode,
): Promise<[string, string][]> {
  const rows = await sql<{ key: string; id: string }[]>`
    select village_code || '|' || match_name as key, posyandu_id as id from name_decisions
    where ${below(sql, "village_code", province)}`;
  return rows.map((row) => [row.key, row.id]);
}

/** A posyandu as an import wants to store it. The id is final. */
export type RegistryUpsert = {
  id: string;
  name: string;
  matchName: string;
  villageCode: AreaCode;
  registrationNumber: string | null;
  longitude: number | null;
  latitude: number | null;
  strata: string | null;
  puskesmas: string | null;
  validFrom: string;
  validTo: string | null;
};

/** Writes posyandu into the registry; returns how many are new, changed and the same. An empty point, strata or puskesmas keeps what was known. */
export async function upsertRegistry(
  tx: TransactionSql,
  records: readonly RegistryUpsert[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  const rows = JSON.stringify(records);
  const [counts] = await tx<{ added: number; changed: number }[]>`
    with given as (
      select r.*, case when r.longitude is null then null else st_setsrid(st_makepoint(r.longitude, r.latitude), 4326) end as place
      from jsonb_to_recordset(${rows}::text::jsonb) as r(
        id text, name text, "matchName" text, "villageCode" text, "registrationNumber" text,
        longitude float8, latitude float8, strata text, puskesmas text, "validFrom" text, "validTo" text)
    ), written as (
      insert into posyandu as p (id, name, match_name, village_code, registration_number, location, strata, puskesmas, valid_from, valid_to)
      select id, name, "matchName", "villageCode", "registrationNumber", place, strata, puskesmas, "validFrom", "validTo" from given
      on conflict (id) do update set name = excluded.name, match_name = excluded.match_name, village_code = excluded.village_code,
        registration_number = excluded.registration_number, location = coalesce(excluded.location, p.location),
        strata = coalesce(excluded.strata, p.strata), puskesmas = coalesce(excluded.puskesmas, p.puskesmas),
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, is_simulated = false
      where (p.name, p.village_code, p.registration_number, p.valid_from, p.valid_to, p.is_simulated)
          is distinct from (excluded.name, excluded.village_code, excluded.registration_number, excluded.valid_from, excluded.valid_to, false)
        or (excluded.strata is not null and p.strata is distinct from excluded.strata)
        or (excluded.puskesmas is not null and p.puskesmas is distinct from excluded.puskesmas)
        or (excluded.location is not null and (p.location is null or not st_equals(p.location, excluded.location)))
      returning (xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written`;
  const { added, changed } = counts ?? { added: 0, changed: 0 };
  return { added, changed, unchanged: records.length - added - changed };
}

/** Posyandu whose point lies outside the shape of their village. If a village has no shape, its posyandu are not checked. */
export async function findOutsideVillage(
  tx: TransactionSql,
  ids: readonly string[],
): Promise<{ id: string; name: string; village: string }[]> {
  return tx`
    select p.id, p.name, a.name as village from posyandu p join areas a on a.code = p.village_code
    where p.id = any(${[...ids]}) and p.location is not null and a.geometry is not null and not st_covers(a.geometry, p.location)
    order by p.id`;
}
