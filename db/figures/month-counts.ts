import type { Sql } from "postgres";
import { belowText } from "@/db/core/inside-area";
import { areaLevels, codeLengthOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { AreaCounts } from "@/db/core/changes";
import { countsIn, numbersText } from "./area-counts";

/** The areas of a month that are read together: all above the villages, or the villages of a regency. */
export type MonthPart = "above-villages" | AreaCode;

export type MonthRead = {
  /** The sequence of the ledger in the snapshot that all of this was read in. */
  sequence: number;
  /** Kinds of the changes since, of whatever months. */
  kinds: string[];
  /** By area; null where an area that a change has touched has no counts. */
  areas: Map<AreaCode, AreaCounts | null>;
};

type Row = {
  sequence: number;
  kinds: string[] | null;
  area: AreaCode | null;
  numbers: string | null;
  last_received_at: Date | null;
};

const above = areaLevels.filter((level) => level !== "village");

const counts = `r.area_code as area, ${numbersText("r")} as numbers, r.last_received_at`;

const ancestors = areaLevels
  .map((level) => `(${String(codeLengthOf(level))})`)
  .join(", ");

const statement = `
  with missed as (
    select kind, villages, months from change_log where sequence > $2::bigint),
  touched as (
    select distinct left(v.code, a.length) collate "C" as area from missed m
    cross join unnest(m.villages) v(code) cross join (values ${ancestors}) a(length)
    where $1 = any(m.months) and (a.length < ${String(codeLengthOf("village"))} or left(v.code, ${String(codeLengthOf("regency"))}) = any($5::text[])))
  select l.sequence::int as sequence, (select array_agg(distinct kind) from missed) as kinds, c.* from ledger l left join (
    select ${counts} from rollups r where r.month = $1 and r.level = any($3::text[])
    union all
    select ${counts} from unnest($4::text[]) w(code)
      join rollups r on r.month = $1 and r.level = 'village' and ${belowText("r.area_code", "w.code")}
    union all
    select t.area, ${counts.replace("r.area_code as area, ", "")} from touched t left join rollups r on r.month = $1 and r.area_code = t.area
  ) c on true where l.id = 1`;

/**
 * The counts of a month: those of some parts as a whole, and of the parts that are `known` already whatever has changed after the sequence at which
 * they were read. One statement, and so one snapshot.
 */
export async function readMonthCounts(
  sql: Sql,
  month: Month,
  {
    parts,
    known,
  }: {
    parts: readonly MonthPart[];
    known: { since: number; parts: readonly MonthPart[] } | null;
  },
): Promise<MonthRead> {
  const rows = await sql.unsafe<Row[]>(
    statement,
    [
      month,
      known?.since ?? null,
      parts.includes("above-villages") ? [...above] : [],
      regenciesIn(parts),
      regenciesIn(known?.parts ?? []),
    ],
    { prepare: true },
  );
  const areas = new Map<AreaCode, AreaCounts | null>();
  for (const row of rows)
    if (row.area !== null) areas.set(row.area, countsIn(row));
  const [first] = rows;
  return { sequence: first?.sequence ?? 0, kinds: first?.kinds ?? [], areas };
}

function regenciesIn(parts: readonly MonthPart[]): MonthPart[] {
  return parts.filter((part) => part !== "above-villages");
}
