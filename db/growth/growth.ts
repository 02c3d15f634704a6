import type { Sql, TransactionSql } from "postgres";
import { isSound } from "@/db/children/score-sql";
import { insideText } from "@/db/core/inside-area";
import { livedThere, residencesSql } from "@/db/core/residences";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

export type GrowthScope = { area: AreaCode; month: Month };

export const inside = insideText("o.village_code", "$2");
/** Only posyandu in the registry of that month, in their village of then: the others stand in no sum. */
export const registeredIn = (month: string) =>
  `o.valid_from <= ${month} and (o.valid_to is null or o.valid_to >= ${month}) and ${livedThere("o", month)}`;
const registered = registeredIn("$1");

export const countColumns = [
  "weighed",
  "height_measured",
  "stunted",
  "severely_stunted",
  "weight_height_assessed",
  "wasted",
  "severely_wasted",
  "overweight",
  "weight_age_assessed",
  "underweight",
  "severely_underweight",
  "flagged",
] as const;

export type GroupRow = {
  sequence: number;
  sex: "L" | "P" | "-";
  age_group: number;
  simulated: number;
} & Record<(typeof countColumns)[number], number>;

/** Counts by sex and age group of an area and month, with the sequence they were read at. */
export async function readGroups(
  sql: Sql | TransactionSql,
  scope: GrowthScope,
): Promise<{ sequence: number; rows: GroupRow[] }> {
  const sums = countColumns
    .map((column) => `sum(c.${column})::int as ${column}`)
    .join(", ");
  const rows = await sql.unsafe<(GroupRow | { sequence: number; sex: null })[]>(
    `select l.sequence::int as sequence, g.* from ledger l left join (
       select c.sex, c.age_group, sum(c.simulated)::int as simulated, ${sums}
       from child_counts c join ${residencesSql} o on o.id = c.posyandu_id and ${inside} and ${registered}
       where c.month = $1 and c.age_group >= 0 group by 1, 2 order by 2, 1) g on true where l.id = 1`,
    [scope.month, scope.area],
  );
  return {
    sequence: rows[0]?.sequence ?? 0,
    rows: rows.filter((row): row is GroupRow => row.sex !== null),
  };
}

/** The one row of an aggregate without groups. There always is one, even over no rows. */
function insist<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error("An aggregate came without its row");
  return row;
}

export type SourceRow = {
  registered: number;
  from_children: number;
  form_only: number;
  target: number | null;
  target_of_children: number | null;
  form_posyandu: number;
  form_weighed: number | null;
  form_measured: number | null;
  form_stunted: number | null;
};

/** What is summed of the posyandu `o`, their measured children `k` and their forms `f` in the month $1. */
export const sourceColumns = `count(*)::int as registered, count(k.posyandu_id)::int as from_children,
       (count(*) filter (where k.posyandu_id is null and f.posyandu_id is not null))::int as form_only,
       sum(f.s_target)::int as target, (sum(f.s_target) filter (where k.posyandu_id is not null))::int as target_of_children,
       (count(*) filter (where k.posyandu_id is not null and f.height_measured is not null and f.stunted is not null))::int as form_posyandu,
       (sum(f.d_weighed) filter (where k.posyandu_id is not null))::int as form_weighed,
       (sum(f.height_measured) filter (where k.posyandu_id is not null and f.stunted is not null))::int as form_measured,
       (sum(f.stunted) filter (where k.posyandu_id is not null and f.height_measured is not null))::int as form_stunted`;
export const sourceTables = `from ${residencesSql} o
     left join (select distinct posyandu_id from child_counts where month = $1 and age_group >= 0) k on k.posyandu_id = o.id
     left join reports f on f.month = $1 and f.posyandu_id = o.id and f.is_current`;

/**
 * How many posyandu of an area sent children, how many a form only, how many children there are, and what the forms of the posyandu with children
 * say.
 */
export async function readSource(
  sql: Sql | TransactionSql,
  scope: GrowthScope,
): Promise<SourceRow> {
  const [row] = await sql.unsafe<SourceRow[]>(
    `select ${sourceColumns} ${sourceTables} where ${inside} and ${registered}`,
    [scope.month, scope.area],
  );
  return insist(row);
}

export type SpreadRow = {
  kind: number;
  bin: number;
  children: number;
  total: number;
  squares: number;
};

/** How the measurements of an area and month are spread, bin by bin; see db/children/child-spreads.ts. */
export async function readSpreads(
  sql: Sql | TransactionSql,
  scope: GrowthScope,
): Promise<SpreadRow[]> {
  return sql.unsafe(
    `select o.kind, o.bin, sum(o.children)::int as children, sum(o.total)::float8 as total, sum(o.squares)::float8 as squares
     from child_spreads o where o.month = $1 and ${inside} group by 1, 2 order by 1, 2`,
    [scope.month, scope.area],
  );
}

export type SplitRow = {
  both: number;
  both_before: number;
  both_now: number;
  only_before: number;
  only_before_stunted: number;
  only_now: number;
  only_now_stunted: number;
};

/** Children of an area with a sound height-for-age in two months, in both or in one of them. */
export async function readSplit(
  sql: Sql | TransactionSql,
  scope: GrowthScope,
  before: Month,
): Promise<SplitRow> {
  const of = (month: string) =>
    `select m.child, m.haz < -2 as stunted from measurements m join child_places p on p.id = m.place_id
     join ${residencesSql} o on o.id = p.posyandu_id and ${inside} and ${registeredIn(month)}
     where m.month = ${month} and m.is_current and m.age_days is not null and ${isSound("haz")}`;
  const when = (name: string, condition: string) =>
    `(count(*) filter (where ${condition}))::int as ${name}`;
  const [row] = await sql.unsafe<SplitRow[]>(
    `select ${[
      when("both", "a.child is not null and b.child is not null"),
      when("both_before", "a.stunted and b.child is not null"),
      when("both_now", "b.stunted and a.child is not null"),
      when("only_before", "b.child is null"),
      when("only_before_stunted", "b.child is null and a.stunted"),
      when("only_now", "a.child is null"),
      when("only_now_stunted", "a.child is null and b.stunted"),
    ].join(", ")}
     from (${of("$3")}) a full join (${of("$1")}) b on b.child = a.child`,
    [scope.month, scope.area, before],
  );
  return insist(row);
}
