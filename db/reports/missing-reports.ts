import type { TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

type MissingReport = {
  posyandu: string;
  name: string;
  village: string;
  month: Month;
};

/** Reports that are expected and not there: how many, and the first of them by village and name. */
export type MissingReports = { count: number; first: MissingReport[] };

/**
 * Posyandu of the registry that are expected in a month and have neither a staged row nor a stored report. Those of refused rows are in the file, and
 * so not missing.
 */
export async function listMissing(
  tx: TransactionSql,
  {
    areas,
    months,
    refused,
    limit,
  }: {
    areas: readonly AreaCode[];
    months: readonly Month[];
    refused: readonly string[];
    limit: number;
  },
): Promise<MissingReports> {
  const rows = await tx.unsafe<(MissingReport & { count: number })[]>(
    `select p.id as posyandu, p.name, v.name as village, m.month, count(*) over ()::int as count
     from unnest($1::text[]) as wanted(area)
     join posyandu p on ${insideText("p.village_code", "wanted.area")}
     join areas v on v.code = p.village_code
     join unnest($2::text[]) as m(month) on p.valid_from <= m.month and (p.valid_to is null or p.valid_to >= m.month)
     where p.id <> all($3::text[])
       and not exists (select 1 from staged t where t.month = m.month and t.posyandu_id = p.id)
       and not exists (select 1 from reports r where r.month = m.month and r.posyandu_id = p.id and r.is_current)
     order by p.village_code, p.match_name, p.id, m.month limit $4`,
    [[...areas], [...months], [...refused], limit],
  );
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ count: _, ...row }) => row),
  };
}
