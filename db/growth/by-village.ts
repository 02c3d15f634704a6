import type { TransactionSql } from "postgres";
import { isSound } from "@/db/children/score-sql";
import { residencesSql } from "@/db/core/residences";
import type { Month } from "@/lib/core/domain/month";
import {
  countColumns,
  inside,
  registeredIn,
  sourceColumns,
  sourceTables,
  type GrowthScope,
  type GroupRow,
  type SourceRow,
  type SpreadRow,
} from "./growth";

type InVillage = { village: string };

/** What was found among the measured children of a month, village by village, so that every area above can be summed from it. */
export type GrowthByVillage = {
  /** By age group, sex and village, in that order. */
  groups: (Omit<GroupRow, "sequence"> & InVillage)[];
  source: (SourceRow & InVillage)[];
  /** By kind, bin and village, in that order. */
  spreads: (SpreadRow & InVillage)[];
  /** Children with a sound height for age by the villages in which they were before and now; null where they were not measured. */
  split: {
    before: string | null;
    stuntedBefore: boolean | null;
    now: string | null;
    stuntedNow: boolean | null;
    children: number;
  }[];
};

/** Reads it in a transaction: the sums that db/growth/growth.ts takes over an area, by village. */
export async function readGrowthByVillage(
  tx: TransactionSql,
  { area, month }: GrowthScope,
  before: Month,
): Promise<GrowthByVillage> {
  const read = async <Row extends object>(
    query: string,
    more: Month[] = [],
  ) => [...(await tx.unsafe<Row[]>(query, [month, area, ...more]))];
  const sums = countColumns
    .map((name) => `sum(c.${name})::int as ${name}`)
    .join(", ");
  const sound = (of: string) =>
    `select m.child, m.haz < -2 as stunted, o.village_code as village from measurements m join child_places p on p.id = m.place_id
     join ${residencesSql} o on o.id = p.posyandu_id and ${inside} and ${registeredIn(of)}
     where m.month = ${of} and m.is_current and m.age_days is not null and ${isSound("haz")}`;
  return {
    groups: await read(
      `select o.village_code as village, c.sex, c.age_group, sum(c.simulated)::int as simulated, ${sums}
       from child_counts c join ${residencesSql} o on o.id = c.posyandu_id and ${inside} and ${registeredIn("$1")}
       where c.month = $1 and c.age_group >= 0 group by 1, 2, 3 order by 3, 2, 1`,
    ),
    source: await read(
      `select o.village_code as village, ${sourceColumns} ${sourceTables} where ${inside} and ${registeredIn("$1")} group by 1 order by 1`,
    ),
    spreads: await read(
      `select o.village_code as village, o.kind, o.bin, o.children, o.total::float8 as total, o.squares::float8 as squares
       from child_spreads o where o.month = $1 and ${inside} order by o.kind, o.bin, o.village_code`,
    ),
    split: await read(
      `select a.village as before, a.stunted as "stuntedBefore", b.village as now, b.stunted as "stuntedNow", count(*)::int as children
       from (${sound("$3")}) a full join (${sound("$1")}) b on b.child = a.child group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
      [before],
    ),
  };
}
