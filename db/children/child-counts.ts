import type { Sql, TransactionSql } from "postgres";
import { ageGroupStarts } from "@/lib/core/catalogue/age-group";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import { verifyChildSpreads } from "./child-spreads";
import { isSound } from "./score-sql";
import type { Touched } from "./touched";

/** How long a child may stay away and still be known: one who comes back later counts as weighed for the first time. */
const monthsRemembered = 12;

/** The parameters that every statement below begins with: $1 the month, $2 the month before, $3 the first month remembered. */
function parametersOf(month: Month): [Month, Month, Month] {
  return [month, addMonths(month, -1), addMonths(month, -monthsRemembered)];
}

/**
 * The sign of a weighed child `m`. If the file states one, it is used. If not, the child is O (absent last month) or B (first time) on two
 * conditions: its posyandu sent children the month before, and no posyandu weighed this child then (`b` is that weighing). It is O if it was weighed
 * in one of the months remembered, else B. N and T are never computed: that would need the lines of the KMS, for which there is no published source
 * at hand.
 */
const sign = `case
      when m.weight_kg is null then null
      when m.gain is not null then m.gain
      when b.child is null and m.knows_before then case
        when exists (
          select 1 from measurements x
          where x.child = m.child and x.month >= $3 and x.month < $2 and x.is_current and x.weight_kg is not null
        ) then 'O'
        else 'B' end
      end`;

/** The index of the age group of a child `m`; -1 where its age is unknown. The oldest group that the child has reached comes first. */
const ageGroup = `case
      when m.age_days is null then -1
      ${[...ageGroupStarts.entries()]
        .reverse()
        .map(
          ([group, start]) =>
            `when m.age_days >= ${String(start)} then ${String(group)}`,
        )
        .join("\n      ")}
      end`;

const countOf = (condition: string) =>
  `(count(*) filter (where ${condition}))::int`;

/** Columns of child_counts, each with its expression over the rows `m` of `signedSql`. */
const counted: readonly [column: string, expression: string][] = [
  ["children", "count(*)::int"],
  ["simulated", countOf("m.is_simulated")],
  ["weighed", countOf("m.weight_kg is not null")],
  ["height_given", countOf("m.height_cm is not null")],
  ["height_measured", countOf(isSound("haz"))],
  ["stunted", countOf(`${isSound("haz")} and m.haz < -2`)],
  ["severely_stunted", countOf(`${isSound("haz")} and m.haz < -3`)],
  ["weight_height_assessed", countOf(isSound("whz"))],
  ["wasted", countOf(`${isSound("whz")} and m.whz < -2`)],
  ["severely_wasted", countOf(`${isSound("whz")} and m.whz < -3`)],
  ["overweight", countOf(`${isSound("whz")} and m.whz > 2`)],
  ["weight_age_assessed", countOf(isSound("waz"))],
  ["underweight", countOf(`${isSound("waz")} and m.waz < -2`)],
  ["severely_underweight", countOf(`${isSound("waz")} and m.waz < -3`)],
  ["flagged", countOf("m.flags & 7 > 0")],
  ["signed", countOf("m.sign is not null")],
  ["n_gained", countOf("m.sign = 'N'")],
  ["t_not_gained", countOf("m.sign = 'T'")],
  ["o_absent_last_month", countOf("m.sign = 'O'")],
  ["b_first_time", countOf("m.sign = 'B'")],
  [
    "two_t",
    // If nothing is known of the month before, two months in a row cannot be compared.
    `case when bool_or(m.knows_before) then ${countOf("m.sign = 'T' and m.gain_before = 'T'")} end`,
  ],
];

const columns = counted.map(([column]) => column).join(", ");

/** The posyandu that sent children in the month before, as the counts of that month say. */
const sentBefore = "select posyandu_id from child_counts where month = $2";

/** The same as the measurements say, for verifying: the counts are what is verified. */
const sentBeforeInTruth = `
        select q.posyandu_id from measurements x
        join child_places q on q.id = x.place_id
        where x.month = $2 and x.is_current and q.posyandu_id is not null`;

/**
 * Which posyandu are counted, and which posyandu sent children the month before: `posyandu` is a condition over `p` (child_places), `before` is a
 * query of posyandu ids.
 */
type CountScope = { posyandu: string; before: string };

/**
 * The current measurements of the month, one row a child. Whether the posyandu sent children before is asked with IN, because PostgreSQL then
 * makes the list once and looks each row up in it. A join is planned by statistics: for a month that has just begun they say that it is empty, and
 * the list would be made anew for every child. OFFSET 0 keeps the planner from asking the question in two places.
 */
function measuredSql({ posyandu, before }: CountScope): string {
  return `
      select m.month, m.child, p.posyandu_id, coalesce(m.sex, '-') as sex, ${ageGroup} as age_group,
        s.received_at, s.is_simulated,
        m.weight_kg, m.height_cm, m.haz, m.waz, m.whz, m.flags, m.gain,
        p.posyandu_id in (${before}) as knows_before
      from measurements m
      join child_places p on p.id = m.place_id and p.posyandu_id is not null and ${posyandu}
      join submissions s on s.id = m.submission_id
      where m.month = $1 and m.is_current
      offset 0`;
}

/** The same rows with their signs, and the sign stated the month before, if the child was weighed then. */
function signedSql(scope: CountScope): string {
  return `
    select m.*, ${sign} as sign, b.gain as gain_before
    from (${measuredSql(scope)}) m
    left join measurements b on b.month = $2 and b.child = m.child and b.is_current and b.weight_kg is not null`;
}

/** Rows of child_counts as the measurements say. */
function childCountsSql(scope: CountScope): string {
  const counts = counted.map(
    ([column, expression]) => `${expression} as ${column}`,
  );
  return `
  select m.month, m.posyandu_id, m.sex, m.age_group, max(m.received_at) as received_at,
    ${counts.join(",\n    ")}
  from (${signedSql(scope)}) m
  group by m.month, m.posyandu_id, m.sex, m.age_group`;
}

/** Makes the counts of the touched posyandu-months anew, the earliest first: each month looks at the one before. */
export async function recomputeChildCounts(
  tx: TransactionSql,
  touched: Touched,
): Promise<void> {
  const rows = childCountsSql({
    posyandu: "p.posyandu_id = any($4::text[])",
    before: sentBefore,
  });
  for (const month of [...touched.keys()].sort()) {
    const posyandu = [...(touched.get(month) ?? [])];
    await tx`delete from child_counts where month = ${month} and posyandu_id = any(${posyandu})`;
    await tx.unsafe(
      `insert into child_counts (month, posyandu_id, sex, age_group, received_at, ${columns}) ${rows}`,
      [...parametersOf(month), posyandu],
    );
  }
}

/**
 * Counts every posyandu-month anew from the measurements alone. Lists the posyandu whose stored counts differ, and the villages whose stored
 * spreads do; an empty list means that everything stored is exact.
 */
export async function verifyChildCounts(
  sql: Sql | TransactionSql,
): Promise<{ month: string; at: string }[]> {
  const [range] = await sql<{ first: Month | null; last: Month | null }[]>`
    select min(month) as first, max(month) as last from (select month from measurements union select month from child_counts) m`;
  if (!range?.first || !range.last) return [];
  const list = `month, posyandu_id, sex, age_group, received_at, ${columns}`;
  const rows = childCountsSql({ posyandu: "true", before: sentBeforeInTruth });
  const differences: { month: string; at: string }[] = [];
  for (const month of monthRange(range.first, range.last)) {
    const found = await sql.unsafe<{ month: string; at: string }[]>(
      `with truth as (select ${list} from (${rows}) c),
         held as (select ${list} from child_counts where month = $1)
       select distinct month, posyandu_id as at from (
         (select * from truth except select * from held)
         union all (select * from held except select * from truth)) d`,
      [...parametersOf(month)],
    );
    differences.push(...found, ...(await verifyChildSpreads(sql, month)));
  }
  return differences;
}
