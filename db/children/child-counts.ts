import type { Sql, TransactionSql } from "postgres";
import { ageGroupStarts } from "@/lib/core/catalogue/age-group";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import { verifyChildSpreads } from "./child-spreads";
import type { Touched } from "./measurements";

/** How long a child may stay away and still be known: one who comes back later counts as weighed for the first time. */
const monthsRemembered = 12;

const isWeighed = "m.weight_kg is not null";
const isHeightScored = "m.haz is not null and m.flags & 1 = 0";
const isWeightScored = "m.waz is not null and m.flags & 2 = 0";
const isBodyScored = "m.whz is not null and m.flags & 4 = 0";

/**
 * The sign of a weighed child: as stated; else O or B, where the posyandu sent children the month before and this one was not among those of
 * any posyandu then. N and T are never reckoned: that takes the lines of the KMS, which have no published source at hand.
 */
const sign = `case when m.weight_kg is null then null when m.gain is not null then m.gain
  when b.child is null and m.knows_before then case when exists (
    select 1 from measurements x where x.child = m.child and x.month >= $3 and x.month < $2 and x.is_current and x.weight_kg is not null
  ) then 'O' else 'B' end end`;

const when = (condition: string) =>
  `(count(*) filter (where ${condition}))::int`;

/** Columns of child_counts, each with its expression over the current measurements `m` of a posyandu-month. */
const counted: readonly [column: string, expression: string][] = [
  ["children", "count(*)::int"],
  ["simulated", when("m.is_simulated")],
  ["weighed", when(isWeighed)],
  ["height_given", when("m.height_cm is not null")],
  ["height_measured", when(isHeightScored)],
  ["stunted", when(`${isHeightScored} and m.haz < -2`)],
  ["severely_stunted", when(`${isHeightScored} and m.haz < -3`)],
  ["weight_height_assessed", when(isBodyScored)],
  ["wasted", when(`${isBodyScored} and m.whz < -2`)],
  ["severely_wasted", when(`${isBodyScored} and m.whz < -3`)],
  ["overweight", when(`${isBodyScored} and m.whz > 2`)],
  ["weight_age_assessed", when(isWeightScored)],
  ["underweight", when(`${isWeightScored} and m.waz < -2`)],
  ["severely_underweight", when(`${isWeightScored} and m.waz < -3`)],
  ["flagged", when("m.flags & 7 > 0")],
  ["signed", when("m.sign is not null")],
  ["n_gained", when("m.sign = 'N'")],
  ["t_not_gained", when("m.sign = 'T'")],
  ["o_absent_last_month", when("m.sign = 'O'")],
  ["b_first_time", when("m.sign = 'B'")],
  [
    "two_t",
    `case when bool_or(m.knows_before) then ${when("m.sign = 'T' and m.gain_before = 'T'")} end`,
  ],
];

const columns = counted.map(([column]) => column).join(", ");

const ageGroup = `case when m.age_days is null then -1 ${[
  ...ageGroupStarts.entries(),
]
  .reverse()
  .map(
    ([group, start]) =>
      `when m.age_days >= ${String(start)} then ${String(group)}`,
  )
  .join(" ")} end`;

/** Posyandu that sent children in the month before, from what is stored of it, or from the measurements themselves. */
const sentBefore = "select posyandu_id from child_counts where month = $2";
const sentBeforeInTruth = `select q.posyandu_id from measurements x join child_places q on q.id = x.place_id
  where x.month = $2 and x.is_current and q.posyandu_id is not null`;

/**
 * Rows of child_counts as the measurements say. $1 is the month, $2 the month before, $3 the first one remembered; `posyandu` is a condition
 * over `p` (child_places). Whether a posyandu sent children before is asked by IN, which is looked up in a table made once: as a join it is made
 * anew for every child when the planner takes a month that has just begun for empty. OFFSET 0 keeps it from being asked twice.
 */
function countsSql(posyandu: string, before: string): string {
  return `select m.month, m.posyandu_id, m.sex, m.age_group, max(m.received_at) as received_at,
      ${counted.map(([column, expression]) => `${expression} as ${column}`).join(", ")}
    from (
      select m.*, ${sign} as sign, b.gain as gain_before from (
        select m.month, m.child, p.posyandu_id, coalesce(m.sex, '-') as sex, ${ageGroup} as age_group, s.received_at, s.is_simulated,
          m.weight_kg, m.height_cm, m.haz, m.waz, m.whz, m.flags, m.gain, p.posyandu_id in (${before}) as knows_before
        from measurements m
        join child_places p on p.id = m.place_id and p.posyandu_id is not null and ${posyandu}
        join submissions s on s.id = m.submission_id
        where m.month = $1 and m.is_current offset 0
      ) m left join measurements b on b.month = $2 and b.child = m.child and b.is_current and b.weight_kg is not null
    ) m group by m.month, m.posyandu_id, m.sex, m.age_group`;
}

function span(month: Month): [Month, Month, Month] {
  return [month, addMonths(month, -1), addMonths(month, -monthsRemembered)];
}

/** Makes the counts of the touched posyandu-months anew, the earliest first: each month looks at the one before. */
export async function recomputeChildCounts(
  tx: TransactionSql,
  touched: Touched,
): Promise<void> {
  for (const month of [...touched.keys()].sort()) {
    const posyandu = [...(touched.get(month) ?? [])];
    await tx`delete from child_counts where month = ${month} and posyandu_id = any(${posyandu})`;
    await tx.unsafe(
      `insert into child_counts (month, posyandu_id, sex, age_group, received_at, ${columns}) ${countsSql("p.posyandu_id = any($4::text[])", sentBefore)}`,
      [...span(month), posyandu],
    );
  }
}

/**
 * Posyandu-months that hang on the given measurements: their own, and in the months after those where one of their children stands, as its sign
 * hangs on the months before. `which` is a condition over `m` (measurements) that begins with $1.
 */
export async function findTouched(
  tx: TransactionSql,
  which: string,
  parameters: readonly (string | string[] | number | number[])[],
): Promise<Map<Month, Set<string>>> {
  const touched = new Map<Month, Set<string>>();
  const own = await tx.unsafe<{ month: Month; posyandu: string | null }[]>(
    `select distinct m.month, p.posyandu_id as posyandu from measurements m join child_places p on p.id = m.place_id
     where ${which}`,
    [...parameters],
  );
  add(
    touched,
    own.flatMap(({ month, posyandu }) =>
      posyandu === null ? [] : [{ month, posyandu }],
    ),
  );
  const [first] = own.map(({ month }) => month).sort();
  const following = await tx<{ month: Month }[]>`
    select distinct month from child_counts where month > ${first ?? "9999"}`;
  if (following.length === 0) return touched;
  const place = `$${String(parameters.length + 1)}`;
  const later = await tx.unsafe<{ month: Month; posyandu: string }[]>(
    `select distinct l.month, p.posyandu_id as posyandu from measurements m
     join measurements l on l.child = m.child and l.month > m.month and l.is_current and l.month = any(${place}::text[])
     join child_places p on p.id = l.place_id and p.posyandu_id is not null
     where ${which}`,
    [...parameters, following.map(({ month }) => month)],
  );
  add(touched, later);
  return touched;
}

/** Puts b into a. The posyandu of a month are also touched in the next one, where it matters whether they had sent children before. */
export async function joinTouched(
  tx: TransactionSql,
  parts: readonly Touched[],
): Promise<Map<Month, Set<string>>> {
  const all = new Map<Month, Set<string>>();
  for (const part of parts)
    for (const [month, posyandu] of part)
      add(
        all,
        [...posyandu].map((id) => ({ month, posyandu: id })),
      );
  const next = [...all.keys()].map((month) => addMonths(month, 1));
  const rows = await tx<{ month: Month; posyandu: string }[]>`
    select distinct month, posyandu_id as posyandu from child_counts where month = any(${next})`;
  add(
    all,
    rows.filter(({ month, posyandu }) =>
      all.get(addMonths(month, -1))?.has(posyandu),
    ),
  );
  return all;
}

/** Every posyandu-month that has counts or measurements. */
export async function touchAll(
  tx: TransactionSql,
): Promise<Map<Month, Set<string>>> {
  const all = new Map<Month, Set<string>>();
  add(
    all,
    await tx<{ month: Month; posyandu: string }[]>`
      select month, posyandu_id as posyandu from child_counts
      union select m.month, p.posyandu_id from measurements m join child_places p on p.id = m.place_id where p.posyandu_id is not null`,
  );
  return all;
}

function add(
  into: Map<Month, Set<string>>,
  rows: readonly { month: Month; posyandu: string }[],
): void {
  for (const { month, posyandu } of rows) {
    const known = into.get(month);
    if (known === undefined) into.set(month, new Set([posyandu]));
    else known.add(posyandu);
  }
}

/** Villages of posyandu, for the sums of the areas above them. */
export async function villagesOf<Code extends string>(
  tx: TransactionSql,
  touched: Touched,
): Promise<Code[]> {
  const ids = new Set([...touched.values()].flatMap((set) => [...set]));
  const rows = await tx<{ village: Code }[]>`
    select distinct village_code as village from posyandu where id = any(${[...ids]})`;
  return rows.map(({ village }) => village);
}

/** Counts every posyandu-month anew from the measurements alone and lists the posyandu, and villages by their spreads, where what is stored says otherwise; empty means exact. */
export async function verifyChildCounts(
  sql: Sql | TransactionSql,
): Promise<{ month: string; at: string }[]> {
  const [range] = await sql<{ first: Month | null; last: Month | null }[]>`
    select min(month) as first, max(month) as last from (select month from measurements union select month from child_counts) m`;
  if (!range?.first || !range.last) return [];
  const list = `month, posyandu_id, sex, age_group, received_at, ${columns}`;
  const differences: { month: string; at: string }[] = [];
  for (const month of monthRange(range.first, range.last)) {
    const found = await sql.unsafe<{ month: string; at: string }[]>(
      `with truth as (select ${list} from (${countsSql("true", sentBeforeInTruth)}) c), held as (select ${list} from child_counts where month = $1)
       select distinct month, posyandu_id as at from (
         (select * from truth except select * from held) union all (select * from held except select * from truth)) d`,
      [...span(month)],
    );
    differences.push(...found, ...(await verifyChildSpreads(sql, month)));
  }
  return differences;
}
