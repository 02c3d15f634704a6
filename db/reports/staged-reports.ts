import type { TransactionSql } from "postgres";
import { villagesOf } from "@/db/core/residences";
import type { AreaCode } from "@/lib/core/domain/ids";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { addMonths, type Month } from "@/lib/core/domain/month";

/** Columns of the staging table in the order of the COPY text that brings the rows of a file. */
export const stagedColumns: readonly { name: string; type: string }[] = [
  { name: "posyandu_id", type: "text" },
  { name: "month", type: "text" },
  { name: "row_number", type: "integer" },
  ...elementCodes.map((name) => ({ name, type: "integer" })),
];

const counts = elementCodes.join(", ");
const stagedCounts = elementCodes.map((code) => `t.${code}`).join(", ");
const currentCounts = elementCodes.map((code) => `r.${code}`).join(", ");
const countsBefore = elementCodes.map((code) => `b.${code}`).join(", ");

/**
 * Makes the staging table for the rows of one file. It exists until the transaction ends. Its columns have the collations of those of reports: compared
 * under another one, the ids of posyandu could not be looked up in any index.
 */
export async function createStaging(tx: TransactionSql): Promise<void> {
  await tx.unsafe(
    `create temporary table staged (${stagedColumns.map(({ name, type }) => `${name} ${type}${name === "month" ? ' collate "C"' : ""}`).join(", ")}) on commit drop`,
  );
}

/** Tells the planner how few rows are staged. Otherwise it would read the whole registry and the whole month to find them. */
export async function analyzeStaging(tx: TransactionSql): Promise<void> {
  await tx`analyze staged (posyandu_id, month)`;
}

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

const emptied = elementCodes
  .map((code) => `(r.${code} is not null and t.${code} is null)::int`)
  .join(" + ");

/** Below this number weighed a fall by half is nothing unusual. */
const leastWeighed = 10;
/** Fewer counts than this may well be the same two months running. */
const leastCounts = 3;

/**
 * Every staged row is held against its current report and against the one of the month before, in one reading of the three. Both are found by the unique
 * index, row by row (hence LATERAL with LIMIT): a join would be planned by statistics, which know nothing of reports that came a moment ago, and might
 * read the whole month for every row.
 */
const comparedSql = `
  with compared as (
    select t.posyandu_id, t.d_weighed as now_weighed, r.was_weighed, r.is_there, r.emptied, b.is_repeated
    from staged t
    join unnest($1::text[], $2::text[]) m(month, before) on m.month = t.month
    left join lateral (
      select true as is_there, r.d_weighed as was_weighed, case when (${stagedCounts}) is distinct from (${currentCounts}) then ${emptied} end as emptied
      from reports r where r.month = t.month and r.posyandu_id = t.posyandu_id and r.is_current limit 1) r on true
    left join lateral (
      select (${stagedCounts}) is not distinct from (${countsBefore}) as is_repeated
      from reports b where b.month = m.before and b.posyandu_id = t.posyandu_id and b.is_current
        and num_nonnulls(${stagedCounts}) >= ${String(leastCounts)} limit 1) b on true
    where r.is_there is null or r.emptied is not null
  ), fallen as (
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
 * Compares the staged rows with the current reports: how many are not there yet, different, or the same; and what they would take away. For the loss
 * only rows that change something are looked at. `months` are all months of the staged rows.
 */
export async function compareStaged(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<{ comparison: StagedComparison; loss: StagedLoss }> {
  const before = months.map((month) => addMonths(month, -1));
  const [row] = await tx.unsafe<
    ({ rows: number; fresh: number; changed: number } & StagedLoss)[]
  >(comparedSql, [[...months], before]);
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

/** Villages of the staged posyandu, former ones too. */
export async function stagedVillages(tx: TransactionSql): Promise<AreaCode[]> {
  const rows = await tx<{ village: AreaCode }[]>`
    select p.village_code as village from staged t join posyandu p on p.id = t.posyandu_id
    union select w.village_code from staged t join former_villages w on w.posyandu_id = t.posyandu_id`;
  return rows.map((row) => row.village);
}

/** Turns the staged rows into the current version of their posyandu-months. What was current before stays as history. */
export async function storeStagedReports(
  tx: TransactionSql,
  submissionId: string,
  receivedAt: Date,
): Promise<void> {
  await tx`update reports r set is_current = false from staged t
    where r.month = t.month and r.posyandu_id = t.posyandu_id and r.is_current`;
  await tx.unsafe(
    `insert into reports (posyandu_id, month, row_number, submission_id, is_current, received_at, ${counts})
     select posyandu_id, month, row_number, $1::uuid, true, $2::timestamptz, ${counts} from staged`,
    [submissionId, receivedAt],
  );
}

/** Takes the rows of a submission out and brings back what was there before. Returns the villages and the number of posyandu touched. */
export async function unstoreSubmission(
  tx: TransactionSql,
  submissionId: string,
): Promise<{ villages: AreaCode[]; posyandu: number }> {
  await tx`update reports set is_current = false where submission_id = ${submissionId} and is_current`;
  await tx`
    update reports r set is_current = true from (
      select distinct on (v.posyandu_id, v.month) v.posyandu_id, v.month, v.submission_id
      from reports w join reports v on v.posyandu_id = w.posyandu_id and v.month = w.month
      join submissions s on s.id = v.submission_id and s.status = 'accepted'
      where w.submission_id = ${submissionId}
      order by v.posyandu_id, v.month, s.sequence desc) best
    where r.posyandu_id = best.posyandu_id and r.month = best.month and r.submission_id = best.submission_id and not r.is_current`;
  // This includes posyandu-months with a later version, because the version that goes may be the one that was on time.
  const touched = await tx<{ posyandu: string }[]>`
    select posyandu_id as posyandu from reports where submission_id = ${submissionId}`;
  return {
    villages: await villagesOf<AreaCode>(
      tx,
      touched.map((row) => row.posyandu),
    ),
    posyandu: touched.length,
  };
}
