import type { Sql, TransactionSql } from "postgres";
import { groupBy } from "@/lib/core/domain/group-by";
import { insideText } from "@/db/core/inside-area";
import { livedThere, residencesSql } from "@/db/core/residences";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import {
  codeLengthOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import {
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import {
  fixedColumns,
  indicatorCountColumns,
  posyanduMonthsSql,
  summedColumns,
  summedExpressions,
} from "./indicator-sql";

/**
 * Counts of one area or posyandu in one month: the fixed columns, and `<indicator>_num`, `_den`, `_n` for each indicator asked for; or all of them as `numbers`,
 * in the order of `summedColumns`.
 */
export type CountRow = {
  sequence: number;
  area: string;
  name?: string;
  /** For a posyandu: the code of its village. */
  village?: string;
  registered: number;
  reported: number;
  on_time: number;
  simulated: number;
  from_children: number;
  /** How many posyandu did not open, by their report, or have sent nothing. */
  idle: number;
  last_received_at: Date | null;
  numbers?: Int32Array;
} & Record<string, unknown>;

export type CountsQuery = {
  month: Month;
  area: AreaCode;
  /** One indicator, or all of them. */
  indicator: IndicatorId | "all";
};

const fixed = [...fixedColumns, "last_received_at"];

const listed = (counts: readonly string[]) =>
  [...fixed, ...counts].map((name) => `"${name}"`).join(", ");
const everyColumn = listed(indicatorCountColumns);

function columnsOf(indicator: IndicatorId | "all"): string {
  return indicator === "all"
    ? everyColumn
    : listed(["num", "den", "n"].map((part) => `${indicator}_${part}`));
}

/** If there are no counts, the query still returns one row with the sequence. It is left out here. */
function counted<Row extends CountRow>(
  rows: readonly (Row | { area: null })[],
): Row[] {
  return rows.filter((row): row is Row => row.area !== null);
}

/** How many posyandu are expected to report in a month, by area of a level. For months in which nothing has been counted yet. */
export async function readRegistered(
  sql: Sql,
  level: AreaLevel,
  area: AreaCode,
  month: Month,
): Promise<Map<string, number>> {
  const length = codeLengthOf(level);
  const rows = await sql.unsafe<{ area: string; registered: number }[]>(
    `select left(p.village_code, ${String(length)}) as area, count(*)::int as registered from ${residencesSql} p
     where ${insideText("p.village_code", "$2")} and ${livedThere("p", "$1")}
       and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)
     group by 1`,
    [month, area],
  );
  return new Map(rows.map((row) => [row.area, row.registered]));
}

/** The same for one area in several months; months in which nobody is expected are missing. The registry is read once, however many months there are. */
export async function readRegisteredSeries(
  sql: Sql,
  area: AreaCode,
  months: readonly Month[],
): Promise<Map<Month, number>> {
  if (months.length === 0) return new Map();
  const rows = await sql.unsafe<{ month: Month; registered: number }[]>(
    `with spans as (
       select p.valid_from, p.valid_to, p.there_from, p.there_to, count(*) as posyandu from ${residencesSql} p
       where ${insideText("p.village_code", "$1")} group by 1, 2, 3, 4)
     select m.month, sum(s.posyandu)::int as registered from unnest($2::text[]) m(month)
     join spans s on s.valid_from <= m.month and (s.valid_to is null or s.valid_to >= m.month) and ${livedThere("s", "m.month")}
     group by 1`,
    [area, [...months]],
  );
  return new Map(rows.map((row) => [row.month, row.registered]));
}

/** The same for all areas of a level inside `area` in several months, by `MONTH CODE`; where nobody is expected there is nothing. */
export async function readRegisteredOverMonths(
  sql: Sql,
  level: AreaLevel,
  area: AreaCode,
  months: readonly Month[],
): Promise<Map<string, number>> {
  if (months.length === 0) return new Map();
  const rows = await sql.unsafe<{ key: string; registered: number }[]>(
    `with spans as (
       select left(p.village_code, ${String(codeLengthOf(level))}) as area, p.valid_from, p.valid_to, p.there_from, p.there_to, count(*) as posyandu
       from ${residencesSql} p where ${insideText("p.village_code", "$1")} group by 1, 2, 3, 4, 5)
     select m.month || ' ' || s.area as key, sum(s.posyandu)::int as registered from unnest($2::text[]) m(month)
     join spans s on s.valid_from <= m.month and (s.valid_to is null or s.valid_to >= m.month) and ${livedThere("s", "m.month")}
     group by 1`,
    [area, [...months]],
  );
  return new Map(rows.map((row) => [row.key, row.registered]));
}

/** Counts of the single posyandu inside an area, by the same expressions that fill the rollups. */
export async function readPosyanduCounts(
  sql: Sql,
  query: CountsQuery & { rule: DeadlineRule },
): Promise<{ sequence: number; rows: CountRow[] }> {
  const wantedColumns = summedColumns
    .map((name, index) => ({
      name,
      expression: summedExpressions[index] ?? "0",
    }))
    .filter(
      ({ name }, index) =>
        query.indicator === "all" ||
        index < fixedColumns.length ||
        ["num", "den", "n"].some(
          (part) => name === `${query.indicator}_${part}`,
        ),
    );
  const wanted = `(select $1::text collate "C" as month, $2::timestamptz as deadline) wanted`;
  const inside = insideText("p.village_code", "$3");
  const expressions = wantedColumns
    .map(({ name, expression }) => `(${expression}) as "${name}"`)
    .join(", ");
  const rows = await sql.unsafe<CountRow[]>(
    `select l.sequence::int as sequence, c.* from ledger l left join (
       select x.posyandu_id as area, x.name, x.village_code as village, x.received_at as last_received_at, ${expressions}
       from (${posyanduMonthsSql(wanted, inside)}) x
     ) c on true where l.id = 1 order by c.name, c.area`,
    [query.month, deadlineOf(query.month, query.rule), query.area],
    { prepare: true },
  );
  return {
    sequence: rows[0]?.sequence ?? 0,
    rows: counted(rows),
  };
}

/** Counts of one area over a span of months, oldest first; months without any count are missing. */
export async function readCountSeries(
  sql: Sql | TransactionSql,
  area: AreaCode,
  indicator: IndicatorId,
  span: { from: Month; to: Month },
): Promise<{ sequence: number; rows: (CountRow & { month: Month })[] }> {
  const rows = await sql.unsafe<(CountRow & { month: Month })[]>(
    `select l.sequence::int as sequence, c.* from ledger l left join (
       select month, area_code as area, ${columnsOf(indicator)} from rollups
       where area_code = $1 and month >= $2 and month <= $3
     ) c on true where l.id = 1 order by c.month`,
    [area, span.from, span.to],
    { prepare: true },
  );
  return {
    sequence: rows[0]?.sequence ?? 0,
    rows: counted(rows),
  };
}

/** Counts of all areas of a level inside `area` (or of itself, at its own level) over a span of months, each month apart; areas without any count in a month are missing there. */
export async function readCountsOverMonths(
  sql: Sql,
  level: AreaLevel,
  query: {
    area: AreaCode;
    indicator: IndicatorId;
    from: Month;
    to: Month;
  },
): Promise<{ sequence: number; rows: (CountRow & { month: Month })[] }> {
  const rows = await sql.unsafe<(CountRow & { month: Month })[]>(
    `select l.sequence::int as sequence, c.* from ledger l left join (
       select month, area_code as area, ${columnsOf(query.indicator)} from rollups
       where month >= $1 and month <= $2 and level = $3 and ${insideText("area_code", "$4")}
     ) c on true where l.id = 1`,
    [query.from, query.to, level, query.area],
    { prepare: true },
  );
  return { sequence: rows[0]?.sequence ?? 0, rows: counted(rows) };
}

/** With which change of the ledger the public was last told of each month; those of which it was told nothing are missing. */
export async function readPublicVersions(
  sql: Sql | TransactionSql,
  months: readonly Month[],
): Promise<Map<Month, number>> {
  if (months.length === 0) return new Map();
  const rows = await sql<{ month: Month; version: number }[]>`
    select month, max(sequence)::int as version from public_rollups where month = any(${[...months]}) and level = 'province' group by month`;
  return new Map(rows.map(({ month, version }) => [month, version]));
}

/** What the public was told of some months, with all indicators: every area down to the subdistricts, not rounded. */
export async function readPublicCounts(
  sql: Sql | TransactionSql,
  months: readonly Month[],
): Promise<Map<Month, CountRow[]>> {
  const rows = await sql.unsafe<(CountRow & { month: Month })[]>(
    `select month, sequence::int as sequence, area_code as area, ${columnsOf("all")} from public_rollups where month = any($1::text[])`,
    [[...months]],
    { prepare: true },
  );
  return groupBy(rows, ({ month }) => month);
}

/** First and last month with a count, null in an empty database. */
export async function readMonthSpan(
  sql: Sql,
): Promise<{ first: Month; last: Month } | null> {
  const [row] = await sql<{ first: Month | null; last: Month | null }[]>`
    select min(month) as first, max(month) as last from rollups where level = 'province'`;
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** Months with counts, oldest first. */
export async function readCountedMonths(
  sql: Sql | TransactionSql,
): Promise<Month[]> {
  const rows = await sql<
    { month: Month }[]
  >`select month from rollups where level = 'province' order by month`;
  return rows.map((row) => row.month);
}
