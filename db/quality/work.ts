import type { Sql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  findingColumns,
  findingSource,
  overdueSql,
  type FindingRecord,
} from "./findings";

const waiting =
  "f.resolved_at is null and f.state in ('open', 'returned', 'explained')";
const asked = "f.resolved_at is null and f.state in ('open', 'returned')";

/** The findings of a posyandu, those that wait for somebody first, then by month from the newest; at most `most`. */
export async function listPosyanduFindings(
  sql: Sql,
  { posyandu, most }: { posyandu: string; most: number },
): Promise<FindingRecord[]> {
  return sql.unsafe<FindingRecord[]>(
    `select ${findingColumns} from ${findingSource} where f.posyandu_id = $1
     order by (${waiting}) desc, f.month desc, f.severity desc, f.key limit $2`,
    [posyandu, most],
  );
}

export type WorkRow = {
  regency: AreaCode;
  month: Month;
  open: number;
  returned: number;
  explained: number;
  overdue: number;
  dated: number;
  firstDue: string | null;
};

/** What waits inside an area, by month and regency, the newest month first. `today` is YYYY-MM-DD. */
export async function countWork(
  sql: Sql,
  { area, today }: { area: AreaCode; today: string },
): Promise<WorkRow[]> {
  return sql.unsafe<WorkRow[]>(
    `select f.regency, f.month, count(*) filter (where f.state = 'open')::int as open,
       count(*) filter (where f.state = 'returned')::int as returned, count(*) filter (where f.state = 'explained')::int as explained,
       count(*) filter (where ${overdueSql("$2::text")})::int as overdue,
       count(*) filter (where f.due >= $2::text and f.state <> 'explained')::int as dated,
       min(f.due) filter (where f.state <> 'explained') as "firstDue"
     from quality_findings f where ${insideText("f.area_code", "$1")} and ${waiting}
     group by f.regency, f.month order by f.month desc, f.regency`,
    [area, today],
  );
}

/** What the operators of an area are asked for first: by day, then what was sent back, then the newest and heaviest. */
export async function listFirstWork(
  sql: Sql,
  { area, most }: { area: AreaCode; most: number },
): Promise<FindingRecord[]> {
  return sql.unsafe<FindingRecord[]>(
    `select ${findingColumns} from ${findingSource} where ${insideText("f.area_code", "$1")} and ${asked}
     order by f.due nulls last, (f.state = 'returned') desc, f.month desc, f.severity desc, f.key limit $2`,
    [area, most],
  );
}

/** Whether the registry has ever had a posyandu of that id. */
export async function isPosyandu(sql: Sql, id: string): Promise<boolean> {
  const [row] = await sql<{ known: boolean }[]>`
    select exists (select 1 from posyandu where id = ${id}) as known`;
  return row?.known === true;
}
