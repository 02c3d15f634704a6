import type { TransactionSql } from "postgres";
import { numbersText, countsIn } from "@/db/figures/area-counts";
import {
  posyanduMonthsSql,
  summedColumns,
  summedExpressions,
} from "@/db/figures/indicator-sql";
import { aroundText, insideText } from "@/db/core/inside-area";
import { residencesSql } from "@/db/core/residences";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import {
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";

/** Counts of an area or posyandu in a month, in the order of `summedColumns`. */
export type FrozenCounts = {
  area: string;
  numbers: Int32Array;
  lastReceivedAt: Date | null;
  name?: string;
  village?: string;
  notOpen?: boolean;
};

type CountsRow = {
  area: string;
  numbers: string;
  last_received_at: Date | null;
};

function countsOf(row: CountsRow): FrozenCounts {
  const counts = countsIn(row);
  if (counts === null) throw new Error("Counts came without numbers");
  return { area: row.area, ...counts };
}

/** Counts of a month of all areas of some levels inside an area, by code: those that stand, or those that the public was told. */
export async function readCountsToFreeze(
  tx: TransactionSql,
  table: "rollups" | "public_rollups",
  {
    area,
    month,
    levels,
  }: { area: AreaCode; month: Month; levels: readonly AreaLevel[] },
): Promise<FrozenCounts[]> {
  const rows = await tx.unsafe<CountsRow[]>(
    `select r.area_code as area, ${numbersText("r")} as numbers, r.last_received_at from ${table} r
     where r.month = $1 and r.level = any($2::text[]) and ${insideText("r.area_code", "$3")} order by r.area_code`,
    [month, [...levels], area],
    { prepare: true },
  );
  return rows.map(countsOf);
}

/** Counts of the single posyandu inside an area, in the order of `readPosyanduCounts`. */
export async function readPosyanduToFreeze(
  tx: TransactionSql,
  { area, month, rule }: { area: AreaCode; month: Month; rule: DeadlineRule },
): Promise<FrozenCounts[]> {
  const wanted = `(select $1::text collate "C" as month, $2::timestamptz as deadline) wanted`;
  const rows = await tx.unsafe<
    (CountsRow & { name: string; village: string; not_open: boolean })[]
  >(
    `select x.posyandu_id as area, x.name, x.village_code as village, x.received_at as last_received_at,
       coalesce(x.posyandu_open = 0, false) as not_open, array[${summedExpressions.map((sum) => `(${sum})::int`).join(", ")}]::text as numbers
     from (${posyanduMonthsSql(wanted, insideText("p.village_code", "$3"))}) x order by x.name, x.posyandu_id`,
    [month, deadlineOf(month, rule), area],
    { prepare: true },
  );
  return rows.map((row) => ({
    ...countsOf(row),
    name: row.name,
    village: row.village,
    notOpen: row.not_open,
  }));
}

/** The columns of all these counts. */
export const frozenColumns = summedColumns;

/** So many posyandu are registered in a village over a span of months; null where it has no end. */
export type RegisteredSpan = {
  village: string;
  validFrom: Month;
  validTo: Month | null;
  thereFrom: Month | null;
  thereTo: Month | null;
  posyandu: number;
};

/** Who was registered where and when, by village. */
export async function readRegistryToFreeze(
  tx: TransactionSql,
  area: AreaCode,
): Promise<RegisteredSpan[]> {
  return tx.unsafe<RegisteredSpan[]>(
    `select p.village_code as village, p.valid_from as "validFrom", p.valid_to as "validTo", p.there_from as "thereFrom",
       p.there_to as "thereTo", count(*)::int as posyandu
     from ${residencesSql} p where ${insideText("p.village_code", "$1")}
     group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    [area],
  );
}

/** Survey figures of the nation and of all areas inside an area. */
export async function readSurveysToFreeze(
  tx: TransactionSql,
  area: AreaCode,
): Promise<Record<string, unknown>[]> {
  return tx.unsafe(
    `select area_code as area, indicator, year, survey, prevalence_pct as "prevalencePct", source, confidence from survey_figures
     where area_code = '00' or ${insideText("area_code", "$1")} order by indicator, area_code collate "C" desc, year, survey`,
    [area],
  );
}

/** Every version of the paths of targets of an area, of those inside it and of those in which it lies, with their years. */
export async function readTargetsToFreeze(
  tx: TransactionSql,
  area: AreaCode,
): Promise<Record<string, unknown>[]> {
  return tx.unsafe(
    `select p.area_code as "areaCode", p.indicator, p.version, p.source, p.baseline_year as "baselineYear", p.baseline,
       p.set_at as "setAt", p.actor, p.office_role as "officeRole", p.office_area as "officeArea", p.is_simulated as "isSimulated",
       coalesce((select jsonb_agg(jsonb_build_object('year', t.year, 'value', t.value) order by t.year) from target_years t
         where t.area_code = p.area_code and t.indicator = p.indicator and t.version = p.version), '[]') as years
     from target_paths p where ${insideText("p.area_code", "$1")} or ${aroundText("p.area_code", "$1")}
     order by p.area_code collate "C", p.indicator, p.version desc`,
    [area],
  );
}

export type FrozenShape = {
  parent: AreaCode;
  level: AreaLevel;
  hash: string;
  source: "indicative" | "official" | "mixed";
};

/** Which shapes there are inside an area. */
export async function listShapesToFreeze(
  tx: TransactionSql,
  area: AreaCode,
): Promise<FrozenShape[]> {
  return tx.unsafe<FrozenShape[]>(
    `select parent_code as parent, level, hash, source from topologies where ${insideText("parent_code", "$1")} order by 1, 2`,
    [area],
  );
}

/** In which village each posyandu with a known place stands now. */
export async function readPlacedVillages(
  tx: TransactionSql,
  area: AreaCode,
): Promise<{ id: string; village: string }[]> {
  return tx.unsafe(
    `select id, village_code as village from posyandu where location is not null and ${insideText("village_code", "$1")} order by id`,
    [area],
  );
}

/** One shape as it is kept. */
export async function readShapeToFreeze(
  tx: TransactionSql,
  { parent, level }: FrozenShape,
): Promise<Uint8Array> {
  const [row] = await tx<{ body: Uint8Array }[]>`
    select body from topologies where parent_code = ${parent} and level = ${level}`;
  if (row === undefined) throw new Error("A shape has vanished");
  return row.body;
}

/** Kinds and months of the changes after one. */
export async function listKindsSince(
  tx: TransactionSql,
  sequence: number,
): Promise<{ kind: string; months: Month[] }[]> {
  return tx<{ kind: string; months: Month[] }[]>`
    select distinct kind, months from change_log where sequence > ${sequence}`;
}
