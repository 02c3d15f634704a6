import type { TransactionSql } from "postgres";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { addMonths, type Month } from "@/lib/core/domain/month";

const stagedCounts = elementCodes.map((code) => `t.${code}`).join(", ");
const currentCounts = elementCodes.map((code) => `r.${code}`).join(", ");
const countsBefore = elementCodes.map((code) => `b.${code}`).join(", ");

export type StagedComparison = {
  new: number;
  changed: number;
  unchanged: number;
};

/** What the staged rows would take away from what is stored. */
export type StagedLoss = {
  /** Posyandu-months whose number weighed falls by more than half, and the one that loses most. */
  fallen: number;
  worst: { name: string; from: number; to: number } | null;
  /** Stored counts that would become empty, and at how many posyandu-months. */
  emptied: number;
  emptiedAt: number;
  /** New or changed posyandu-months with a report of the month before, and how many of them repeat all its counts. */
  compared: number;
  repeated: number;
};

/** How many counts are held and not staged: those that are held, without those that have a sum with the staged one. */
const emptied = `num_nonnulls(${currentCounts}) - num_nonnulls(${elementCodes.map((code) => `r.${code} + t.${code}`).join(", ")})`;

/** Below this number weighed a fall by half is nothing unusual. */
const leastWeighed = 10;
/** Fewer counts than this may well be the same two months running. */
const leastCounts = 3;

const isChanged = `(${stagedCounts}) is distinct from (${currentCounts})`;

/** Whether a staged row says the same as the report of the month before; null where there is none, or too little to tell. */
const isRepeated = `(
      select (${stagedCounts}) is not distinct from (${countsBefore}) from reports b
      where b.month = m.before and b.posyandu_id = t.posyandu_id and b.is_current
        and num_nonnulls(${stagedCounts}) >= ${String(leastCounts)} limit 1)`;

/** The staged rows `t` with the month before theirs. Takes all their months as $1, and those before them as $2. */
const stagedWithBefore =
  "staged t join unnest($1::text[], $2::text[]) m(month, before) on m.month = t.month";

/** Of the relation `compared`, the staged rows that are new or change something: how many they are, and what they take away. */
const summary = `fallen as (
    select * from compared where was_weighed >= ${String(leastWeighed)} and now_weighed * 2 < was_weighed
  )
  select (select count(*)::int from staged) as rows,
    count(*) filter (where is_there is null)::int as fresh, count(*) filter (where is_there)::int as changed,
    (select count(*)::int from fallen) as fallen,
    (select jsonb_build_object('name', p.name, 'from', f.was_weighed, 'to', f.now_weighed) from fallen f
      join posyandu p on p.id = f.posyandu_id order by f.was_weighed - f.now_weighed desc, f.posyandu_id limit 1) as worst,
    coalesce(sum(emptied), 0)::int as emptied, count(*) filter (where emptied > 0)::int as "emptiedAt",
    count(is_repeated)::int as compared, count(*) filter (where is_repeated)::int as repeated
  from compared`;

/**
 * Every staged row is held against its current report and against the one of the month before. Both are found by the unique index, row by row (hence
 * LATERAL with LIMIT): a join would be planned by statistics, which know nothing of reports that came a moment ago, and might read the whole month for
 * every row.
 */
const comparedSql = `
  with compared as (
    select t.posyandu_id, t.d_weighed as now_weighed, r.was_weighed, r.is_there, r.emptied, ${isRepeated} as is_repeated
    from ${stagedWithBefore}
    left join lateral (
      select true as is_there, r.d_weighed as was_weighed, case when ${isChanged} then ${emptied} end as emptied
      from reports r where r.month = t.month and r.posyandu_id = t.posyandu_id and r.is_current limit 1) r on true
    where r.is_there is null or r.emptied is not null
  ), ${summary}`;

/**
 * The same while the current reports become history, so that they are looked for once. What the statement reads is as it was before it. NOT IN, because
 * that is always looked up in a hash table; for a join the planner would have to know how many reports are held.
 */
const supersededSql = `
  with held as (
    update reports r set is_current = false from ${stagedWithBefore}
    where r.month = t.month and r.posyandu_id = t.posyandu_id and r.is_current
    returning t.month, t.posyandu_id, t.d_weighed as now_weighed, r.d_weighed as was_weighed,
      case when ${isChanged} then ${emptied} end as emptied, case when ${isChanged} then ${isRepeated} end as is_repeated
  ), compared as (
    select posyandu_id, now_weighed, was_weighed, true as is_there, emptied, is_repeated from held where emptied is not null
    union all
    select t.posyandu_id, t.d_weighed, null, null, null, ${isRepeated} from ${stagedWithBefore}
    where (t.month, t.posyandu_id) not in (select month, posyandu_id from held)
  ), ${summary}`;

type Compared = { comparison: StagedComparison; loss: StagedLoss };

/**
 * Compares the staged rows with the current reports: how many are not there yet, different, or the same; and what they would take away. For the loss
 * only rows that change something are looked at. `months` are all months of the staged rows.
 */
export function compareStaged(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<Compared> {
  return summarise(tx, comparedSql, months);
}

/** The same, and makes history of the current reports that the staged rows are to replace. */
export function supersedeByStaged(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<Compared> {
  return summarise(tx, supersededSql, months);
}

async function summarise(
  tx: TransactionSql,
  statement: string,
  months: readonly Month[],
): Promise<Compared> {
  const before = months.map((month) => addMonths(month, -1));
  const [row] = await tx.unsafe<
    ({ rows: number; fresh: number; changed: number } & StagedLoss)[]
  >(statement, [[...months], before]);
  if (row === undefined) throw new Error("An aggregate without a row");
  const { rows, fresh, changed, ...loss } = row;
  const unchanged = rows - fresh - changed;
  return { comparison: { new: fresh, changed, unchanged }, loss };
}

export type StagedChange = {
  row_number: number;
  posyandu_id: string;
  name: string;
  village: string;
  month: Month;
  staged: (number | null)[];
  held: (number | null)[];
};

/** The first posyandu-months that the staged rows would change, or all of them, with both versions of all counts in catalogue order. */
export async function listStagedChanges(
  tx: TransactionSql,
  limit: number | null,
): Promise<StagedChange[]> {
  return tx.unsafe<StagedChange[]>(
    `select t.row_number, t.posyandu_id, p.name, v.name as village, t.month, to_jsonb(array[${stagedCounts}]) as staged, to_jsonb(array[${currentCounts}]) as held
     from staged t join reports r on r.month = t.month and r.posyandu_id = t.posyandu_id and r.is_current
     join posyandu p on p.id = t.posyandu_id join areas v on v.code = p.village_code
     where (${stagedCounts}) is distinct from (${currentCounts}) order by t.row_number limit $1`,
    [limit],
  );
}
