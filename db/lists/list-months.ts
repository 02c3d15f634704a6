import type { Sql, TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import {
  posyanduMonthsSql,
  posyanduOfMonthSql,
  summedColumns,
  summedExpressions,
} from "@/db/figures/indicator-sql";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import {
  addMonths,
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import { silentMonths } from "@/lib/lists/domain/conditions";
import type { MonthTable } from "@/lib/lists/domain/month-table";

export type ListMonthsQuery = {
  area: AreaCode;
  months: readonly Month[];
  indicators: readonly IndicatorId[];
  elements: readonly ElementCode[];
  rule: DeadlineRule;
  /** Whether it is asked who has been silent for a year. */
  isSilentAsked: boolean;
};

/**
 * Whether no report of the months from $4 on is known; hashed once, since the list of those who have reported does not depend on the row. Children that were
 * measured are no report, as for the numbers of those who are silent (db/completeness).
 */
const silent = `(x.posyandu_id not in (
  select s.posyandu_id from reports s where s.is_current and s.month >= $4::text and s.month <= $1::text))::int`;

const expressionOf = new Map(
  summedColumns.map((name, index) => [name, summedExpressions[index] ?? "0"]),
);

/** Columns of a table of a month that every list has, with their expressions over the rows `x`. */
const fixed = {
  receivedAt: "extract(epoch from x.received_at)::bigint",
  reported: "x.is_reported",
  notOpen: "coalesce(x.posyandu_open = 0, false)::int",
  simulated: "x.is_simulated",
  fromChildren: "x.is_from_children",
} as const;
type FixedColumn = keyof typeof fixed;

/**
 * Columns as one text each, since reading tens of thousands of rows value by value costs the driver more than the query; and none of them inside an array,
 * which the driver takes apart letter by letter.
 */
const numbersOf = (expression: string) => `array_agg(${expression})::text`;
const textsOf = (expression: string) => `json_agg(${expression})::text`;

type Row = { sequence: number } & Record<string, string | null>;

const texts = ["x.posyandu_id", "x.name", "x.village_code"];

/**
 * The posyandu of an area in some months, by the expressions that fill the rollups, so that the sums of a list are the figures of its area. All months are
 * read in one snapshot with the sequence they were read at.
 */
export async function readListMonths(
  sql: Sql,
  query: ListMonthsQuery,
): Promise<{ sequence: number; tables: Map<Month, MonthTable> }> {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const isWide = ["province", "regency"].includes(levelOf(query.area));
    if (isWide) await joinByHashing(tx);
    const tables = new Map<Month, MonthTable>();
    let sequence = 0;
    for (const month of query.months) {
      const read = await readMonth(tx, query, { month, isWide });
      sequence = read.sequence;
      tables.set(month, read.table);
    }
    return { sequence, tables };
  });
}

/** Statistics know nothing of a month that has just begun; until the end of the transaction other joins are ruled out. */
async function joinByHashing(tx: TransactionSql): Promise<void> {
  await tx`select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('work_mem', '64MB', true)`;
}

async function readMonth(
  tx: TransactionSql,
  { area, indicators, elements, rule, isSilentAsked }: ListMonthsQuery,
  { month, isWide }: { month: Month; isWide: boolean },
): Promise<{ sequence: number; table: MonthTable }> {
  const named: [string, string][] = [
    ...Object.entries(fixed),
    ...(isSilentAsked ? [["silent", silent] as [string, string]] : []),
    ...indicators.flatMap((id) =>
      ["num", "den", "n"].map((part): [string, string] => [
        `${id}_${part}`,
        expressionOf.get(`${id}_${part}`) ?? "0",
      ]),
    ),
    ...elements.map((code): [string, string] => [code, `x.${code}`]),
  ];
  const inside = insideText("p.village_code", "$3");
  const rows = isWide
    ? posyanduOfMonthSql(inside)
    : posyanduMonthsSql(
        `(select $1::text collate "C" as month, $2::timestamptz as deadline) wanted`,
        inside,
      );
  const [row] = await tx.unsafe<Row[]>(
    `select (select l.sequence::int from ledger l where l.id = 1) as sequence,
       ${texts.map((one, at) => `${textsOf(one)} as t${String(at)}`).join(", ")},
       ${named.map(([, one], at) => `${numbersOf(one)} as n${String(at)}`).join(", ")}
     from (select x.* from (${rows}) x order by x.village_code, x.posyandu_id collate "C") x`,
    [
      month,
      deadlineOf(month, rule),
      area,
      ...(isSilentAsked ? [addMonths(month, 1 - silentMonths)] : []),
    ],
  );
  return {
    sequence: row?.sequence ?? 0,
    table: tableOf(
      month,
      texts.map((_, at) => readTexts(row?.[`t${String(at)}`] ?? null)),
      new Map(
        named.map(([name], at) => [name, readNumbers(row?.[`n${String(at)}`])]),
      ),
    ),
  };
}

function tableOf(
  month: Month,
  [ids = [], names = [], villages = []]: string[][],
  numbers: ReadonlyMap<string, (number | null)[]>,
): MonthTable {
  const column = (name: FixedColumn) => numbers.get(name) ?? [];
  const flags = (name: FixedColumn) => column(name).map((flag) => flag ?? 0);
  return {
    month,
    ids,
    names,
    villages,
    receivedAt: column("receivedAt"),
    reported: flags("reported"),
    notOpen: flags("notOpen"),
    simulated: flags("simulated"),
    fromChildren: flags("fromChildren"),
    silent: (numbers.get("silent") ?? []).map((flag) => flag ?? 0),
    counts: Object.fromEntries(numbers),
    at: new Map(ids.map((id, row) => [id, row])),
  };
}

/** Null where there is no posyandu at all. */
function readTexts(text: string | null): string[] {
  return text === null ? [] : (JSON.parse(text) as string[]);
}

/** `{1,NULL,3}`, as the database writes an array. */
function readNumbers(text: string | null | undefined): (number | null)[] {
  if (text === null || text === undefined) return [];
  return JSON.parse(`[${text.slice(1, -1).replaceAll("NULL", "null")}]`) as (
    number | null
  )[];
}
