import type { Sql, TransactionSql } from "postgres";
import { readChangesAfter } from "@/db/core/changes";
import { insideText } from "@/db/core/inside-area";
import { currentSequence } from "@/db/core/ledger";
import {
  posyanduMonthsSql,
  posyanduOfMonthSql,
  summedColumns,
  summedExpressions,
} from "@/db/figures/indicator-sql";
import type { Reach } from "@/lib/core/domain/change-kinds";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import {
  addMonths,
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import type { MonthTable } from "@/lib/figures/domain/month-table";

/** A month of an area that was read before: its table, with the sequence up to which nothing has changed in it. */
export type HeldMonth = { sequence: number; table: MonthTable };

export type PosyanduMonthsQuery = {
  area: AreaCode;
  /** What was read of each month before; null where nothing was. Its columns are not read again unless the month has changed. */
  months: ReadonlyMap<Month, HeldMonth | null>;
  indicators: readonly IndicatorId[];
  elements: readonly ElementCode[];
  rule: DeadlineRule;
  /** How far a kind of change reaches, by its name. */
  reachOf: (kind: string) => Reach;
  /** Of how many months, each one with those before it, it is asked who has sent nothing; null where nobody asks. */
  silentMonths: number | null;
};

const expressionOf = new Map(
  summedColumns.map((name, index) => [name, summedExpressions[index] ?? "0"]),
);

/** Columns of a table of a month that every reader has, with their expressions over the rows `x`. */
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
const numbersOf = (column: string, name: string) =>
  `array_agg(${column})::text as ${name}`;
const textsOf = (column: string, name: string) =>
  `json_agg(${column})::text as ${name}`;

type Row = Record<string, string | null>;

const texts = ["x.posyandu_id", "x.name", "x.village_code"];

/**
 * The posyandu of an area in some months, by the expressions that fill the rollups, so that their sums are the figures of the area. All months are
 * as they were in one snapshot, with the sequence that it has: what was read before is only taken where no change since has touched it.
 */
export async function readPosyanduMonths(
  sql: Sql,
  query: PosyanduMonthsQuery,
): Promise<{ sequence: number; tables: Map<Month, MonthTable> }> {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const isWide = ["province", "regency"].includes(levelOf(query.area));
    if (isWide) await joinByHashing(tx);
    const { sequence, isSame } = await changesSince(tx, query);
    const tables = new Map<Month, MonthTable>();
    for (const [month, held] of query.months) {
      const known = held !== null && isSame(month, held) ? held.table : null;
      const table = await readMonth(tx, query, { month, known, isWide });
      tables.set(
        month,
        query.silentMonths === null
          ? table
          : {
              ...table,
              silent: await readSilent(tx, query, {
                table,
                months: query.silentMonths,
              }),
            },
      );
    }
    return { sequence, tables };
  });
}

/** Further behind, a month is read as a whole: that costs less than looking through what it has missed. */
const mostMissed = 300;

/** The sequence of the snapshot, and whether a month that was read before is in it as it was. */
async function changesSince(
  tx: TransactionSql,
  { months, reachOf }: PosyanduMonthsQuery,
): Promise<{
  sequence: number;
  isSame: (month: Month, held: HeldMonth) => boolean;
}> {
  const sequence = await currentSequence(tx);
  const since = [...months.values()].flatMap((held) => held?.sequence ?? []);
  const missed =
    since.length === 0
      ? []
      : await readChangesAfter(tx, Math.min(...since), mostMissed + 1);
  return {
    sequence,
    isSame: (month, held) =>
      missed.length <= mostMissed &&
      held.sequence <= sequence &&
      missed.every((change) => {
        if (change.sequence <= held.sequence) return true;
        const reach = reachOf(change.kind);
        return (
          reach !== "everything" &&
          (reach !== "months" || !change.months.includes(month))
        );
      }),
  };
}

/** Statistics know nothing of a month that has just begun; until the end of the transaction other joins are ruled out. */
async function joinByHashing(tx: TransactionSql): Promise<void> {
  await tx`select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('work_mem', '64MB', true)`;
}

/** The names of the columns that are asked for, each with its expression over the rows `x`. */
function columnsOf({
  indicators,
  elements,
}: Pick<PosyanduMonthsQuery, "indicators" | "elements">): [string, string][] {
  return [
    ...indicators.flatMap((id) =>
      ["num", "den", "n"].map((part): [string, string] => [
        `${id}_${part}`,
        expressionOf.get(`${id}_${part}`) ?? "0",
      ]),
    ),
    ...elements.map((code): [string, string] => [code, `x.${code}`]),
  ];
}

/** The table of a month with all columns that are asked for; from the database those that are not known. */
async function readMonth(
  tx: TransactionSql,
  query: PosyanduMonthsQuery,
  {
    month,
    known,
    isWide,
  }: { month: Month; known: MonthTable | null; isWide: boolean },
): Promise<MonthTable> {
  const { area, rule } = query;
  const wanted = columnsOf(query).filter(
    ([name]) => known?.counts[name] === undefined,
  );
  if (known !== null && wanted.length === 0) return known;
  const named = known === null ? [...Object.entries(fixed), ...wanted] : wanted;
  const written = known === null ? texts : [];
  const inside = insideText("p.village_code", "$3");
  const rows = isWide
    ? posyanduOfMonthSql(inside)
    : posyanduMonthsSql(
        `(select $1::text collate "C" as month, $2::timestamptz as deadline) wanted`,
        inside,
      );
  // Only what is asked for is put into order: a row has a hundred columns.
  const [row] = await tx.unsafe<Row[]>(
    `select ${[
      ...written.map((_, at) => textsOf(`x.t${String(at)}`, `t${String(at)}`)),
      ...named.map((_, at) => numbersOf(`x.n${String(at)}`, `n${String(at)}`)),
    ].join(", ")}
     from (select ${[
       ...written.map((one, at) => `${one} as t${String(at)}`),
       ...named.map(([, one], at) => `${one} as n${String(at)}`),
     ].join(", ")}
       from (${rows}) x order by x.village_code, x.posyandu_id collate "C") x`,
    [month, deadlineOf(month, rule), area],
  );
  const numbers = new Map(
    named.map(([name], at) => [name, readNumbers(row?.[`n${String(at)}`])]),
  );
  if (known !== null)
    return {
      ...known,
      counts: { ...known.counts, ...Object.fromEntries(numbers) },
    };
  return tableOf(
    month,
    written.map((_, at) => readTexts(row?.[`t${String(at)}`] ?? null)),
    numbers,
  );
}

/**
 * Who has sent no report of so many months that end with this one, in the order of the table. It follows from other months than this, so that it is
 * read each time. Children that were measured are no report, as for the numbers of those who are silent (db/completeness).
 */
async function readSilent(
  tx: TransactionSql,
  { area }: Pick<PosyanduMonthsQuery, "area">,
  { table: { month, ids }, months }: { table: MonthTable; months: number },
): Promise<number[]> {
  const rows = await tx.unsafe<{ id: string }[]>(
    `select distinct r.posyandu_id as id from reports r join posyandu p on p.id = r.posyandu_id
     where r.is_current and r.month >= $2::text and r.month <= $3::text and ${insideText("p.village_code", "$1")}`,
    [area, addMonths(month, 1 - months), month],
  );
  const heard = new Set(rows.map(({ id }) => id));
  return ids.map((id) => (heard.has(id) ? 0 : 1));
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
    silent: [],
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
