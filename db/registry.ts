import type { Sql } from "postgres";
import type { AreaCode } from "@/lib/domain/ids";
import type { RegistryEntry } from "@/lib/domain/submissions/registry-match";

/** The whole registry of a province, in the order of villages and names. */
export async function readRegistry(sql: Sql, province: AreaCode): Promise<RegistryEntry[]> {
  return sql<RegistryEntry[]>`
    select id, name, match_name as "matchName", village_code as "villageCode", registration_number as "registrationNumber",
      valid_from as "validFrom", valid_to as "validTo"
    from posyandu where village_code >= ${`${province}.`} and village_code < ${`${province}/`}
    order by village_code, match_name, id`;
}

/** Earlier choices of posyandu for names that fitted none or several: "village|name" → posyandu id. */
export async function readDecisions(sql: Sql, province: AreaCode): Promise<[string, string][]> {
  const rows = await sql<{ key: string; id: string }[]>`
    select village_code || '|' || match_name as key, posyandu_id as id from name_decisions
    where village_code >= ${`${province}.`} and village_code < ${`${province}/`}`;
  return rows.map((row) => [row.key, row.id]);
}
