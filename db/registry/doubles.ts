import type { Sql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

export type DoubleRow = {
  villageCode: AreaCode;
  matchName: string;
  id: string;
  name: string;
  registrationNumber: string | null;
  validFrom: string;
  validTo: string | null;
  reports: number;
  lastReport: string | null;
  isSimulated: boolean;
};

/** Posyandu inside an area that are open in a month beside another of the same name in the same village, those of one name together. */
export async function readDoubles(
  sql: Sql,
  area: AreaCode,
  month: Month,
): Promise<DoubleRow[]> {
  return sql.unsafe<DoubleRow[]>(
    `select d.village_code as "villageCode", d.match_name as "matchName", d.id, d.name, d.registration_number as "registrationNumber",
       d.valid_from as "validFrom", d.valid_to as "validTo", d.is_simulated as "isSimulated",
       coalesce(r.reports, 0) as reports, r."lastReport"
     from (
       select p.*, count(*) over (partition by p.village_code, p.match_name) as bearers from posyandu p
       where (p.valid_to is null or p.valid_to >= $2) and ${insideText("p.village_code", "$1")}) d
     left join lateral (
       select count(*)::int as reports, max(month) as "lastReport" from reports where posyandu_id = d.id and is_current) r on true
     where d.bearers > 1
     order by d.village_code, d.match_name, d.valid_from, d.id`,
    [area, month],
  );
}
