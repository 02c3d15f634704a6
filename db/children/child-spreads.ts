import type { Sql, TransactionSql } from "postgres";
import { livedThere, residencesSql, villagesOf } from "@/db/core/residences";
import type { Month } from "@/lib/core/domain/month";
import { flagBits, isSound, type ScoreName } from "./score-sql";
import type { Touched } from "./touched";

/** What a row of child_spreads counts the children of; its bin means another thing in each kind. */
export const spreadKinds = {
  /** The bin counts half SDs: bin b holds scores from b/2 to below (b+1)/2, and the two outermost bins hold everything beyond. */
  haz: 0,
  waz: 1,
  whz: 2,
  /** The bin is the last digit of the weight (0.1 kg) or height (0.1 cm): people who round write 0 and 5 too often. */
  weightDigit: 3,
  heightDigit: 4,
  /** The bin is the index of the rule by which a stated height class differs. */
  difference: 5,
  /** The bin is the index of a sign below. */
  sign: 6,
} as const;

const compared = `m.stated_class is not null and ${isSound("haz")}`;

/** Signs of quality, and of agreement between stated and computed classes. The bin is the place in this list: add at its end only. */
export const spreadSigns = [
  ["rows", "true"],
  ["missing_age", "m.age_days is null"],
  ["missing_sex", "m.sex is null"],
  ["missing_weight", "m.weight_kg is null"],
  ["missing_height", "m.height_cm is null"],
  ["flagged_haz", `m.flags & ${String(flagBits.haz)} > 0`],
  ["flagged_waz", `m.flags & ${String(flagBits.waz)} > 0`],
  ["flagged_whz", `m.flags & ${String(flagBits.whz)} > 0`],
  ["compared", compared],
  ["stated_stunted", `${compared} and m.stated_class < 2`],
  ["computed_stunted", `${compared} and m.haz < -2`],
  ["only_stated", `${compared} and m.stated_class < 2 and m.haz >= -2`],
  ["only_computed", `${compared} and m.stated_class >= 2 and m.haz < -2`],
] as const;

const scores: readonly ScoreName[] = ["haz", "waz", "whz"];

/** Every kind but the signs, by the column of `binnedSql` that holds its bin. */
const binColumns: readonly [column: string, kind: number][] = [
  ...scores.map((name): [string, number] => [`${name}_bin`, spreadKinds[name]]),
  ["weight_digit", spreadKinds.weightDigit],
  ["height_digit", spreadKinds.heightDigit],
  ["difference", spreadKinds.difference],
];

/** The current measurements of a month ($1) in villages; `village` is a condition over `o` (posyandu in the village of that month). */
function measuredIn(village: string): string {
  return `from measurements m
        join child_places p on p.id = m.place_id
        join ${residencesSql} o on o.id = p.posyandu_id and ${livedThere("o", "$1")} and ${village}
        where m.month = $1 and m.is_current`;
}

/** The bin of a score, null where the score is not sound; and the score itself in hundredths, so that sums of it are exact. */
function scoreColumns(name: ScoreName): string {
  return `case when ${isSound(name)} then greatest(-12, least(11, floor(m.${name} * 2)))::smallint end as ${name}_bin,
          round((m.${name} * 100)::numeric)::int as ${name}`;
}

function lastDigit(column: string, as: string): string {
  return `(round((m.${column} * 10)::numeric)::int % 10)::smallint as ${as}`;
}

/** One row a child, with the bin that it falls into in every kind. */
function binnedSql(village: string): string {
  return `select o.village_code, ${scores.map(scoreColumns).join(",\n          ")}, m.difference,
          ${lastDigit("weight_kg", "weight_digit")},
          ${lastDigit("height_cm", "height_digit")}
        ${measuredIn(village)}`;
}

/** Picks, in a row of the grouping sets, the `result` for the kind of that row. GROUPING is 0 for the one column by which the row is grouped. */
function ofItsKind(result: (column: string, kind: number) => string): string {
  const cases = binColumns.map(
    ([column, kind]) =>
      `when grouping(${column}) = 0 then ${result(column, kind)}`,
  );
  return `case ${cases.join(" ")} end`;
}

/** The sum of a value over the children of a bin; 0 in the kinds that are no score. */
function scoreSum(valueOf: (name: ScoreName) => string): string {
  const cases = scores.map(
    (name) => `when grouping(${name}_bin) = 0 then sum(${valueOf(name)})`,
  );
  return `case ${cases.join(" ")} else 0 end`;
}

/**
 * Counts by bin in all kinds but the signs. Grouping sets count the kinds side by side in one reading of the measurements. A row without a bin
 * counts the children that have none in its kind, and is left out.
 */
function binsSql(village: string): string {
  const sets = binColumns.map(([column]) => `(village_code, ${column})`);
  return `select * from (
      select $1::text collate "C" as month, village_code,
        (${ofItsKind((_column, kind) => String(kind))})::smallint as kind,
        (${ofItsKind((column) => column)})::smallint as bin,
        count(*)::int as children,
        (${scoreSum((name) => name)})::bigint as total,
        (${scoreSum((name) => `${name}::bigint * ${name}`)})::bigint as squares
      from (${binnedSql(village)}) r
      group by grouping sets (${sets.join(", ")})
    ) b where bin is not null`;
}

/** Counts by sign: all of them in one reading as an array, which is then laid out in rows. */
function signsSql(village: string): string {
  const counts = spreadSigns.map(
    ([, condition]) => `count(*) filter (where ${condition})`,
  );
  return `select $1::text, s.village_code, ${String(spreadKinds.sign)}::smallint, v.bin::smallint, v.n::int, 0, 0
    from (
      select o.village_code, array[${counts.join(",\n        ")}] as counts
      ${measuredIn(village)}
      group by 1
    ) s
    cross join lateral (
      select ordinality - 1 as bin, n from unnest(s.counts) with ordinality as u(n, ordinality)
    ) v where v.n > 0`;
}

/** Rows of child_spreads as the measurements say. */
function spreadSql(village: string): string {
  return `${binsSql(village)}
    union all
    ${signsSql(village)}`;
}

const columns = "month, village_code, kind, bin, children, total, squares";

/** Makes the spreads of the touched villages anew. */
export async function recomputeChildSpreads(
  tx: TransactionSql,
  touched: Touched,
): Promise<void> {
  for (const [month, posyandu] of touched) {
    const villages = await villagesOf(tx, [...posyandu]);
    await tx`delete from child_spreads where month = ${month} and village_code = any(${villages})`;
    await tx.unsafe(
      `insert into child_spreads (${columns}) ${spreadSql("o.village_code = any($2::text[])")}`,
      [month, villages],
    );
  }
}

/** Makes the spreads of a month anew and lists the villages whose stored ones differ. */
export async function verifyChildSpreads(
  sql: Sql | TransactionSql,
  month: Month,
): Promise<{ month: string; at: string }[]> {
  return sql.unsafe(
    `with truth as (select ${columns} from (${spreadSql("true")}) t),
       held as (select ${columns} from child_spreads where month = $1)
     select distinct month, village_code as at from (
       (select * from truth except select * from held)
       union all (select * from held except select * from truth)) d`,
    [month],
  );
}
