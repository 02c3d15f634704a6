import type { Sql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import {
  posyanduMonthsSql,
  summedColumns,
  summedExpressions,
} from "@/db/figures/indicator-sql";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";

/** What one posyandu adds to an indicator in a month, and to who has reported: the sums of these are the rollups. */
export type PosyanduMonth = {
  month: Month;
  posyandu: string;
  name: string;
  /** In which it stood that month. */
  village: AreaCode;
  numerator: number;
  denominator: number;
  /** 1 if it is one of the posyandu behind the figure. */
  given: number;
  reported: number;
  /** It reported that it did not open. */
  notOpen: boolean;
  simulated: number;
  fromChildren: number;
  /** 1 if it did not open, or nothing has come from it. */
  idle: number;
};

const columns = {
  numerator: "num",
  denominator: "den",
  given: "n",
} as const;

/** Every posyandu that the registry knows inside an area in two months, by the same expressions that fill the rollups, in one snapshot with its sequence. */
export async function readTwoMonths(
  sql: Sql,
  query: {
    area: AreaCode;
    months: readonly [Month, Month];
    indicator: IndicatorId;
    rule: DeadlineRule;
  },
): Promise<{ sequence: number; rows: PosyanduMonth[] }> {
  const { area, months, indicator, rule } = query;
  const expression = (name: string) =>
    summedExpressions[summedColumns.indexOf(name)] ?? "0";
  const counts = [
    ...Object.entries(columns).map(([name, part]) => [
      name,
      expression(`${indicator}_${part}`),
    ]),
    ["reported", expression("reported")],
    ["simulated", expression("simulated")],
    ["fromChildren", expression("from_children")],
    ["idle", expression("idle")],
  ].map(([name, sum]) => `(${sum ?? "0"})::int as "${name ?? ""}"`);
  const wanted = `(select unnest($1::text[]) collate "C" as month, unnest($2::text[])::timestamptz as deadline) wanted`;
  const rows = await sql.unsafe<(PosyanduMonth & { sequence: number })[]>(
    `select l.sequence::int as sequence, c.* from ledger l left join (
       select x.month, x.posyandu_id as posyandu, x.name, x.village_code as village,
         coalesce(x.posyandu_open = 0, false) as "notOpen", ${counts.join(", ")}
       from (${posyanduMonthsSql(wanted, insideText("p.village_code", "$3"))}) x
     ) c on true where l.id = 1`,
    [
      [...months],
      months.map((month) => deadlineOf(month, rule).toISOString()),
      area,
    ],
    { prepare: true },
  );
  return {
    sequence: rows[0]?.sequence ?? 0,
    rows: rows.filter(({ posyandu }) => (posyandu as string | null) !== null),
  };
}
