import type { Sql, TransactionSql } from "postgres";
import type { Month } from "@/lib/core/domain/month";
import type { Touched } from "./measurements";

/** What a bin of child_spreads counts. */
export const spreadKinds = {
  /** Half SDs: bin b holds z from b/2 to below (b+1)/2; the outermost ones hold all beyond. */
  haz: 0,
  waz: 1,
  whz: 2,
  /** Last digit of weight (0.1 kg) and height (0.1 cm). */
  weightDigit: 3,
  heightDigit: 4,
  /** Index of the rule by which a stated class differs. */
  difference: 5,
  /** Index of a sign below. */
  sign: 6,
} as const;

const soundHaz = "m.haz is not null and m.flags & 1 = 0";
const compared = `m.stated_class is not null and ${soundHaz}`;

/** Signs counted in every village and month; the bin is the place in this list. */
export const spreadSigns = [
  ["rows", "true"],
  ["missing_age", "m.age_days is null"],
  ["missing_sex", "m.sex is null"],
  ["missing_weight", "m.weight_kg is null"],
  ["missing_height", "m.height_cm is null"],
  ["flagged_haz", "m.flags & 1 > 0"],
  ["flagged_waz", "m.flags & 2 > 0"],
  ["flagged_whz", "m.flags & 4 > 0"],
  ["compared", compared],
  ["stated_stunted", `${compared} and m.stated_class < 2`],
  ["computed_stunted", `${compared} and m.haz < -2`],
  ["only_stated", `${compared} and m.stated_class < 2 and m.haz >= -2`],
  ["only_computed", `${compared} and m.stated_class >= 2 and m.haz < -2`],
] as const;

const bits = { haz: 1, waz: 2, whz: 4 };

function binOf(index: keyof typeof bits): string {
  return `case when m.${index} is not null and m.flags & ${String(bits[index])} = 0 then greatest(-12, least(11, floor(m.${index} * 2)))::smallint end as ${index}_bin,
    round((m.${index} * 100)::numeric)::int as ${index}`;
}

/** The current measurements of villages, `$1` the month; `village` is a condition over `o` (posyandu). */
function measuredIn(village: string): string {
  return `from measurements m join child_places p on p.id = m.place_id
    join posyandu o on o.id = p.posyandu_id and ${village} where m.month = $1 and m.is_current`;
}

/** Bins and signs of the villages, as the measurements say; one reading of them for each of the two halves. */
function spreadSql(village: string): string {
  const bins = ["haz", "waz", "whz"] as const;
  const kindOf = [
    ...bins.map((name) => [`${name}_bin`, spreadKinds[name]] as const),
    ["weight_digit", spreadKinds.weightDigit] as const,
    ["height_digit", spreadKinds.heightDigit] as const,
    ["difference", spreadKinds.difference] as const,
  ];
  const chosen = (result: (column: string, kind: number) => string) =>
    `case ${kindOf.map(([column, kind]) => `when grouping(${column}) = 0 then ${result(column, kind)}`).join(" ")} end`;
  const moment = (of: (name: string) => string) =>
    `case ${bins.map((name) => `when grouping(${name}_bin) = 0 then sum(${of(name)})`).join(" ")} else 0 end`;
  const signs = spreadSigns
    .map(([, condition]) => `count(*) filter (where ${condition})`)
    .join(", ");
  return `select * from (
      select $1::text collate "C" as month, village_code, (${chosen((_, kind) => String(kind))})::smallint as kind, (${chosen((column) => column)})::smallint as bin,
        count(*)::int as children, (${moment((name) => name)})::bigint as total, (${moment((name) => `${name}::bigint * ${name}`)})::bigint as squares
      from (select o.village_code, ${bins.map(binOf).join(", ")}, m.difference,
          (round((m.weight_kg * 10)::numeric)::int % 10)::smallint as weight_digit, (round((m.height_cm * 10)::numeric)::int % 10)::smallint as height_digit
        ${measuredIn(village)}) r
      group by grouping sets (${kindOf.map(([column]) => `(village_code, ${column})`).join(", ")})) b where bin is not null
    union all
    select $1::text, s.village_code, ${String(spreadKinds.sign)}::smallint, v.bin::smallint, v.n::int, 0, 0
    from (select o.village_code, array[${signs}] as counts
      ${measuredIn(village)} group by 1) s
    cross join lateral (select ordinality - 1 as bin, n from unnest(s.counts) with ordinality as u(n, ordinality)) v where v.n > 0`;
}

const columns = "month, village_code, kind, bin, children, total, squares";

/** Makes the spreads of the touched villages anew. */
export async function recomputeChildSpreads(
  tx: TransactionSql,
  touched: Touched,
): Promise<void> {
  for (const [month, posyandu] of touched) {
    const rows = await tx<{ village: string }[]>`
      select distinct village_code as village from posyandu where id = any(${[...posyandu]})`;
    const villages = rows.map(({ village }) => village);
    await tx`delete from child_spreads where month = ${month} and village_code = any(${villages})`;
    await tx.unsafe(
      `insert into child_spreads (${columns}) ${spreadSql("o.village_code = any($2::text[])")}`,
      [month, villages],
    );
  }
}

/** Makes the spreads of a month anew and lists the villages where the stored ones say otherwise. */
export async function verifyChildSpreads(
  sql: Sql | TransactionSql,
  month: Month,
): Promise<{ month: string; at: string }[]> {
  return sql.unsafe(
    `with truth as (select ${columns} from (${spreadSql("true")}) t), held as (select ${columns} from child_spreads where month = $1)
     select distinct month, village_code as at from (
       (select * from truth except select * from held) union all (select * from held except select * from truth)) d`,
    [month],
  );
}
