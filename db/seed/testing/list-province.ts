import type { Sql } from "postgres";
import { readReferenceAreas } from "../reference-areas";

/** Empties the register and lists this province alone. */
export async function listProvince(sql: Sql, province: string): Promise<void> {
  await sql`truncate areas cascade`;
  const rows = readReferenceAreas(province).map((area) => ({
    code: area.code,
    level: area.level,
    parent_code: area.parentCode,
    name: area.name,
    official_name: area.officialName,
    kind: area.kind,
  }));
  await sql`insert into areas (code, level, parent_code, name, official_name, kind)
    select code, level, parent_code, name, official_name, kind
    from json_populate_recordset(null::areas, ${JSON.stringify(rows)}::text::json)`;
}
