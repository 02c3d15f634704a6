import type { Sql, TransactionSql } from "postgres";
import {
  areaLevels,
  codeLengthOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import {
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";
import { touchMonths, type AreaCounts } from "@/db/core/changes";
import { countsIn, numbersText } from "./area-counts";
import {
  posyanduMonthsSql,
  posyanduOfMonthSql,
  summedColumns,
  summedExpressions,
} from "./indicator-sql";

type Scope = {
  months: readonly Month[];
  /** Villages whose posyandu-months changed, or all of them. */
  villages: readonly string[] | "all";
  rule: DeadlineRule;
  /** True if no form has changed, so that no later month needs counting. */
  haveFormsStayed?: boolean;
};

const columns = summedColumns.map((name) => `"${name}"`).join(", ");
const overwrite = [...summedColumns, "last_received_at"]
  .map((name) => `"${name}" = excluded."${name}"`)
  .join(", ");
const wanted =
  '(select unnest($1::text[]) collate "C" as month, unnest($2::text[])::timestamptz as deadline) wanted';

/** The new counts of areas, by month. */
export type Recounted = Map<Month, Map<AreaCode, AreaCounts>>;

/**
 * Brings the counts of the given villages and of all their ancestors up to date, inside the transaction that changed the reports. The caller must
 * have locked the ledger row, so that no other transaction changes reports between the read and the write. Returns the new counts of the months of which not
 * everything was counted: of all areas above the villages, and of the villages where they are few.
 */
export async function recomputeRollups(
  tx: TransactionSql,
  { months: changed, villages, rule, haveFormsStayed = false }: Scope,
): Promise<Recounted> {
  if (changed.length === 0) return new Map();
  const later = haveFormsStayed ? [] : await laterMonths(tx, changed, villages);
  touchMonths(tx, later);
  const months = [...changed, ...later];
  const opened = await monthsWithRollups(tx, months);
  const fresh = months.filter((month) => !opened.has(month));
  const known = months.filter((month) => opened.has(month));
  if (villages === "all") {
    await rollUp(tx, { months, villages, rule });
    return new Map();
  }
  if (fresh.length > 0)
    await rollUp(tx, { months: fresh, villages: "all", rule });
  return known.length === 0
    ? new Map()
    : recountedOf(await rollUp(tx, { months: known, villages, rule }));
}

type Written = {
  month: Month;
  area: AreaCode;
  numbers: string;
  last_received_at: Date | null;
};

/** What a statement that writes rollups tells of them. */
const returned = `returning month, area_code as area, ${numbersText("rollups")} as numbers, last_received_at`;
/** Of more villages than this the new counts are not told: few of them are on anybody's screen. */
const mostTold = 60;

function recountedOf(rows: readonly Written[]): Recounted {
  const recounted: Recounted = new Map();
  for (const row of rows) {
    const areas = recounted.get(row.month) ?? new Map<AreaCode, AreaCounts>();
    const counts = countsIn(row);
    if (counts !== null) areas.set(row.area, counts);
    recounted.set(row.month, areas);
  }
  return recounted;
}

/**
 * Later months in which a posyandu has measured children and no form that states D. There the last form before decides whether the children are enough,
 * and it may be one of those that changed.
 */
async function laterMonths(
  tx: TransactionSql,
  changed: readonly Month[],
  villages: Scope["villages"],
): Promise<Month[]> {
  const isInside =
    villages === "all" ? tx`true` : tx`p.village_code = any(${[...villages]})`;
  const rows = await tx<{ month: Month }[]>`
    select distinct c.month from child_counts c
    join posyandu p on p.id = c.posyandu_id and ${isInside}
    cross join lateral (select max(m) as month from unnest(${[...changed]}::text[]) m where m < c.month) last
    where c.month > ${[...changed].sort()[0] ?? ""} and c.month <> all(${[...changed]})
      and not exists (
        select 1 from reports f where f.posyandu_id = c.posyandu_id and f.is_current
          and (f.month = c.month and f.d_weighed is not null
            or f.month > last.month and f.month < c.month and f.d_weighed > 0))
    order by 1`;
  return rows.map(({ month }) => month);
}

function deadlines(months: readonly Month[], rule: DeadlineRule): string[] {
  return months.map((month) => deadlineOf(month, rule).toISOString());
}

/** Counts areas anew, and returns what was told of them. */
async function rollUp(tx: TransactionSql, scope: Scope): Promise<Written[]> {
  const written = await rollUpVillages(tx, scope);
  for (const level of [...areaLevels].reverse().slice(1))
    written.push(...(await rollUpLevel(tx, level, scope)));
  return written;
}

async function monthsWithRollups(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<Set<string>> {
  const rows = await tx<{ month: string }[]>`
    select distinct month from rollups where level = 'province' and month = any(${[...months]})`;
  return new Set(rows.map((row) => row.month));
}

const villageSums = (source: string) =>
  `insert into rollups (month, level, area_code, last_received_at, ${columns})
     select x.month, 'village', x.village_code, max(x.received_at), ${summedExpressions.map((expression) => `sum(${expression})`).join(", ")}
     from (${source}) x group by x.month, x.village_code
     on conflict (month, level, area_code) do update set ${overwrite}`;

async function rollUpVillages(
  tx: TransactionSql,
  { months, villages, rule }: Scope,
): Promise<Written[]> {
  if (villages === "all")
    await tx`delete from rollups where month = any(${[...months]})`;
  if (villages === "all" || (await areMost(tx, villages))) {
    await rollUpByHashing(tx, { months, villages, rule });
    return [];
  }
  const statement = villageSums(
    posyanduMonthsSql(wanted, "p.village_code = any($3::text[])"),
  );
  return tx.unsafe<Written[]>(
    villages.length > mostTold ? statement : `${statement} ${returned}`,
    [[...months], deadlines(months, rule), [...villages]],
  );
}

/** Fewer villages than this are looked up one by one, however many there are. */
const fewVillages = 100;

/** Whether so many villages are wanted that reading the whole month costs less than looking up each of their posyandu: about a third. */
async function areMost(
  tx: TransactionSql,
  villages: readonly string[],
): Promise<boolean> {
  if (villages.length < fewVillages) return false;
  const [row] = await tx<{ total: number }[]>`
    select count(*)::int as total from areas where level = 'village'`;
  return villages.length * 3 >= (row?.total ?? 0);
}

/**
 * Sums the villages a month at a time, so that the reports of a month fit into memory. Statistics know nothing of what was written a moment ago; other
 * joins are therefore ruled out meanwhile.
 */
async function rollUpByHashing(
  tx: TransactionSql,
  { months, villages, rule }: Scope,
): Promise<void> {
  const isAll = villages === "all";
  const statement = villageSums(
    posyanduOfMonthSql(isAll ? "true" : "p.village_code = any($3::text[])"),
  );
  await tx`select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('work_mem', '64MB', true)`;
  for (const month of months)
    await tx.unsafe(statement, [
      month,
      deadlineOf(month, rule).toISOString(),
      ...(isAll ? [] : [[...villages]]),
    ]);
  await tx.unsafe(
    "set local enable_nestloop to default; set local enable_mergejoin to default; set local work_mem to default",
  );
}

async function rollUpLevel(
  tx: TransactionSql,
  level: AreaLevel,
  { months, villages }: Scope,
): Promise<Written[]> {
  const length = codeLengthOf(level);
  const below = areaLevels[areaLevels.indexOf(level) + 1] ?? "village";
  const parameters: (string | string[])[] = [[...months], below];
  let touched = "true";
  if (villages !== "all") {
    parameters.push([
      ...new Set(villages.map((code) => code.slice(0, length))),
    ]);
    touched = `left(c.area_code, ${String(length)}) = any($3::text[])`;
  }
  const sums = summedColumns.map((name) => `sum(c."${name}")`);
  return tx.unsafe<Written[]>(
    `insert into rollups (month, level, area_code, last_received_at, ${columns})
     select c.month, '${level}', left(c.area_code, ${String(length)}), max(c.last_received_at), ${sums.join(", ")}
     from rollups c where c.month = any($1::text[]) and c.level = $2 and ${touched}
     group by 1, 3
     on conflict (month, level, area_code) do update set ${overwrite} ${villages === "all" ? "" : returned}`,
    parameters,
  );
}

/** An area and month whose stored counts differ from the reports. */
export type RollupDifference = { month: string; level: string; area: string };

/**
 * Computes every rollup again, directly from the reports and the measured children, and lists where the stored ones differ. An empty list means that they are
 * exact. The months are those of what was sent as well as those of the rollups: a month may have lost all of its own.
 */
export async function verifyRollups(
  sql: Sql | TransactionSql,
  rule: DeadlineRule,
): Promise<RollupDifference[]> {
  const stored = await sql<
    { month: Month }[]
  >`select month from rollups union select month from reports union select month from measurements order by month`;
  const months = stored.map((row) => row.month);
  const sums = summedExpressions.map(
    (expression, index) =>
      `sum(${expression}) as "${summedColumns[index] ?? ""}"`,
  );
  const levelRows = areaLevels
    .map((level) => `('${level}', ${String(codeLengthOf(level))})`)
    .join(", ");
  const truth = `select x.month, l.level, left(x.village_code, l.length) collate "C" as area_code, max(x.received_at) as last_received_at, ${sums.join(", ")}
    from (${posyanduMonthsSql(wanted, "true")}) x cross join (values ${levelRows}) l(level, length) group by 1, 2, 3`;
  const list = `month, level, area_code, last_received_at, ${columns}`;
  return sql.unsafe<RollupDifference[]>(
    `with truth as (${truth}), held as (select ${list} from rollups)
     select distinct month, level, area_code as area from (
       (select ${list} from truth except select ${list} from held)
       union all (select ${list} from held except select ${list} from truth)) d
     order by 1, 2, 3`,
    [months, deadlines(months, rule)],
  );
}

/** Months for which somebody has sent a report, oldest first. */
export async function readReportedMonths(tx: TransactionSql): Promise<Month[]> {
  const rows = await tx<{ month: Month }[]>`
    select distinct month from reports order by month`;
  return rows.map(({ month }) => month);
}
