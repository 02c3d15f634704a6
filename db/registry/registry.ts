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

/**
 * The registry, or that inside an area, as JSON text of its entries, with its version, both as of one moment. As text it can go to another thread without
 * a row of it being touched here.
 */
export async function readRegistryText(
  sql: Sql,
  area?: AreaCode,
): Promise<{ entries: string; version: number }> {
  const isWanted =
    area === undefined ? sql`true` : inside(sql, "village_code", area);
  const [row] = await sql<{ entries: string | null; version: number }[]>`
    select (select json_agg(json_build_object('id', id, 'name', name, 'matchName', match_name, 'villageCode', village_code,
        'registrationNumber', registration_number, 'validFrom', valid_from, 'validTo', valid_to) order by village_code, match_name, id)::text
      from posyandu where ${isWanted}) as entries, ${versionOf(sql)} as version`;
  return { entries: row?.entries ?? "[]", version: row?.version ?? 0 };
}

/** The version of the registry: the database counts it up with every change of what files are matched against, whoever makes it. */
export async function readRegistryVersion(
  sql: Sql | TransactionSql,
): Promise<number> {
  const [row] = await sql<
    { version: number }[]
  >`select ${versionOf(sql)} as version`;
  return row?.version ?? 0;
}

function versionOf(sql: Sql | TransactionSql) {
  return sql`(select registry::int from ledger where id = 1)`;
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
