import type { Sql, TransactionSql } from "postgres";
import { lastWeighedSql } from "@/db/figures/child-rows-share";
import { belowText } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** The measured children of a posyandu-month beside what is known of it otherwise. */
export type CoverageRow = {
  month: Month;
  posyanduId: string;
  /** Rows of the file, and of earlier files as they count now. */
  rows: number;
  rowsBefore: number;
  /**
   * Children with a measure and a known age, once the file is stored. Where it holds fewer rows than are stored, those of earlier files no longer count.
   */
  children: number;
  /** D of the form of the month, or of the last form before; null if none ever stated one. */
  weighed: number | null;
  weighedIn: Month | null;
  hasForm: boolean;
};

/** Children with a measure, as child_counts has them, over rows that have the columns of a measurement. */
function measuredSql(row: string, condition = "true"): string {
  const having = (column: string) =>
    `count(*) filter (where ${row}.age_days is not null and ${row}.${column} is not null and ${condition})`;
  return `greatest(${having("weight_kg")}, ${having("height_cm")})::int`;
}

/** The D with which the posyandu-months `g` are compared. */
const weighedJoins = `
     left join reports f on f.month = g.month and f.posyandu_id = g.posyandu_id and f.is_current
     left join lateral (${lastWeighedSql("g.posyandu_id", "g.month", "b.d_weighed, b.month")}) l on f.d_weighed is null`;

const weighedColumns = `coalesce(f.d_weighed, l.d_weighed) as weighed,
       case when f.d_weighed is not null then g.month else l.month end as "weighedIn",
       f.posyandu_id is not null as "hasForm"`;

/** Every posyandu-month of the staged children, as it will be when they are stored. It must be asked before they are. */
export async function coverageOfStaged(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<CoverageRow[]> {
  return tx.unsafe<CoverageRow[]>(
    `with given as (
       select t.month, l.posyandu_id, count(*)::int as rows, ${measuredSql("t")} as measured
       from staged_children t join staged_places l on l.place = t.place
       where l.posyandu_id is not null group by 1, 2),
     stored as (
       select m.month, p.posyandu_id, count(*)::int as rows, ${measuredSql("m", "t.child is null")} as measured
       from measurements m join child_places p on p.id = m.place_id
       left join staged_children t on t.month = m.month and t.child = m.child
       where m.is_current and m.month = any($1::text[])
         and p.posyandu_id in (select posyandu_id from given) group by 1, 2)
     select g.month, g.posyandu_id as "posyanduId", g.rows, coalesce(s.rows, 0) as "rowsBefore",
       g.measured + case when g.rows < s.rows then 0 else coalesce(s.measured, 0) end as children, ${weighedColumns}
     from given g left join stored s on s.month = g.month and s.posyandu_id = g.posyandu_id ${weighedJoins}`,
    [[...months]],
  );
}

/** Every posyandu-month of a stored submission, as it is now. */
export async function coverageOfSubmission(
  sql: Sql | TransactionSql,
  { id, months }: { id: string; months: readonly Month[] },
): Promise<CoverageRow[]> {
  return sql.unsafe<CoverageRow[]>(
    `with given as (
       select m.month, p.posyandu_id, count(*)::int as rows
       from measurements m join child_places p on p.id = m.place_id
       where m.submission_id = $1::uuid and not m.is_absent and m.month = any($2::text[]) and p.posyandu_id is not null group by 1, 2),
     counted as (
       select c.month, c.posyandu_id, greatest(sum(c.weighed), sum(c.height_given))::int as measured
       from child_counts c join given g on g.month = c.month and g.posyandu_id = c.posyandu_id
       where c.age_group >= 0 group by 1, 2)
     select g.month, g.posyandu_id as "posyanduId", g.rows, g.rows as "rowsBefore",
       coalesce(c.measured, 0) as children, ${weighedColumns}
     from given g left join counted c on c.month = g.month and c.posyandu_id = g.posyandu_id ${weighedJoins}`,
    [id, [...months]],
  );
}

/** How many children each posyandu of a regency weighed by its last form before a month, where there is one. */
export async function readLastWeighed(
  sql: Sql,
  regency: AreaCode,
  month: Month,
): Promise<Map<string, number>> {
  const rows = await sql.unsafe<{ id: string; weighed: number }[]>(
    `select o.id, l.d_weighed as weighed from posyandu o
     cross join lateral (${lastWeighedSql("o.id", "$2")}) l
     where ${belowText("o.village_code", "$1")}`,
    [regency, month],
  );
  return new Map(rows.map(({ id, weighed }) => [id, weighed]));
}
