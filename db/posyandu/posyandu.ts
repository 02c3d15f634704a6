import type { Sql } from "postgres";
import {
  posyanduMonthsSql,
  summedColumns,
  summedExpressions,
} from "@/db/figures/indicator-sql";
import type { CountRow } from "@/db/figures/values";
import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  deadlineOf,
  type DeadlineRule,
  type Month,
} from "@/lib/core/domain/month";

/** A posyandu as the registry has it. */
export type PosyanduRecord = {
  id: string;
  name: string;
  village: AreaCode;
  registrationNumber: string | null;
  puskesmas: string | null;
  strata: "pratama" | "madya" | "purnama" | "mandiri" | null;
  validFrom: Month;
  validTo: Month | null;
  villageSince: Month | null;
  isSimulated: boolean;
  /** WGS84 degrees. */
  lon: number | null;
  lat: number | null;
};

/** One posyandu; null where the registry has none of that id. */
export async function findPosyandu(
  sql: Sql,
  id: string,
): Promise<PosyanduRecord | null> {
  const [row] = await sql<PosyanduRecord[]>`
    select id, name, village_code as village, registration_number as "registrationNumber", puskesmas, strata,
      valid_from as "validFrom", valid_to as "validTo", village_since as "villageSince", is_simulated as "isSimulated",
      st_x(location) as lon, st_y(location) as lat
    from posyandu where id = ${id}`;
  return row ?? null;
}

export type FormerVillage = {
  village: AreaCode;
  from: Month | null;
  to: Month;
  registrationNumber: string | null;
};

/** The villages that a posyandu has left, the first one first. */
export async function readFormerVillages(
  sql: Sql,
  id: string,
): Promise<FormerVillage[]> {
  return sql<FormerVillage[]>`
    select village_code as village, there_from as "from", there_to as "to", registration_number as "registrationNumber"
    from former_villages where posyandu_id = ${id} order by there_to`;
}

export type Neighbour = {
  id: string;
  name: string;
  village: AreaCode;
  metres: number;
  /** WGS84 degrees. */
  place: { lon: number; lat: number };
};

/** Farther away nobody is a neighbour: half a degree is some 55 km. */
const nearby = 0.5;

/** The posyandu of a month that are nearest, with the distance over the ground in metres; none where it has no place on the map itself. */
export async function readNeighbours(
  sql: Sql,
  { id, month, most }: { id: string; month: Month; most: number },
): Promise<Neighbour[]> {
  return sql<Neighbour[]>`
    select o.id, o.name, o.village_code as village, jsonb_build_object('lon', st_x(o.location), 'lat', st_y(o.location)) as place, round(st_distance(o.location::geography, p.location::geography))::int as metres
    from posyandu p join posyandu o on o.id <> p.id and o.location && st_expand(p.location, ${nearby})
      and o.valid_from <= ${month} and (o.valid_to is null or o.valid_to >= ${month})
    where p.id = ${id}
    order by st_distance(o.location::geography, p.location::geography), o.id limit ${most}`;
}

/** Everything of a posyandu in a month: its counts as rows of values have them, and every element as it counts. */
export type PosyanduMonth = CountRow &
  Record<ElementCode, number | null> & {
    month: Month;
    /** How many versions of its form stand: more than one is a correction. */
    versions: number;
  };

/** The months in which the registry expects it, by the expressions that fill the rollups, in one snapshot with the sequence they were read at. */
export async function readPosyanduMonths(
  sql: Sql,
  {
    id,
    months,
    rule,
  }: { id: string; months: readonly Month[]; rule: DeadlineRule },
): Promise<{ sequence: number; rows: PosyanduMonth[] }> {
  const wanted = `(select unnest($1::text[]) collate "C" as month, unnest($2::text[])::timestamptz as deadline) wanted`;
  const sums = summedColumns.map(
    (name, index) => `(${summedExpressions[index] ?? "0"}) as "${name}"`,
  );
  const elements = elementCodes.map((code) => `x.${code}`);
  const rows = await sql.unsafe<
    (PosyanduMonth | { area: null; sequence: number })[]
  >(
    `select l.sequence::int as sequence, c.* from ledger l left join (
       select x.month, x.posyandu_id as area, x.name, x.village_code as village, x.received_at as last_received_at,
         (select count(*)::int from reports v join submissions s on s.id = v.submission_id and s.status = 'accepted'
           where v.posyandu_id = x.posyandu_id and v.month = x.month) as versions,
         ${sums.join(", ")}, ${elements.join(", ")}
       from (${posyanduMonthsSql(wanted, "p.id = $3")}) x
     ) c on true where l.id = 1 order by c.month`,
    [
      [...months],
      months.map((month) => deadlineOf(month, rule).toISOString()),
      id,
    ],
    { prepare: true },
  );
  return {
    sequence: rows[0]?.sequence ?? 0,
    rows: rows.filter((row): row is PosyanduMonth => row.area !== null),
  };
}

export type FileOfPosyandu = {
  id: string;
  form: string;
  status: "accepted" | "withdrawn";
  receivedAt: Date;
  months: Month[];
};

/** The files in which a posyandu came, newest first: monthly forms, and rows of children that were decided to be its own. */
export async function readFilesOf(
  sql: Sql,
  id: string,
  most: number,
): Promise<FileOfPosyandu[]> {
  return sql<FileOfPosyandu[]>`
    select s.id, s.form, s.status, s.received_at as "receivedAt", f.months
    from (
      select submission_id, array_agg(distinct month order by month) as months from (
        select submission_id, month::text as month from reports where posyandu_id = ${id}
        union
        select m.submission_id, m.month::text from child_places p join measurements m on m.place_id = p.id where p.posyandu_id = ${id}
      ) rows group by submission_id) f
    join submissions s on s.id = f.submission_id
    order by s.sequence desc limit ${most}`;
}

/** Classes of measured children, as child_counts has them. */
export const childClasses = [
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
] as const;

export type ChildrenOfMonth = Record<
  (typeof childClasses)[number] | "children",
  number
> & { month: Month };

/** The measured children of a posyandu by class, of the months that have any; those whose age is unknown are in no class. */
export async function readChildrenOf(
  sql: Sql,
  id: string,
  months: readonly Month[],
): Promise<ChildrenOfMonth[]> {
  const sums = childClasses.map(
    (name) => `(sum(${name}) filter (where age_group >= 0))::int as ${name}`,
  );
  return sql.unsafe<ChildrenOfMonth[]>(
    `select month, sum(children)::int as children, ${sums.join(", ")}
     from child_counts where posyandu_id = $1 and month = any($2::text[]) group by month order by month`,
    [id, [...months]],
  );
}
