import type { Sql, TransactionSql } from "postgres";
import { Unchecked } from "@/lib/core/domain/unchecked";
import { below, inside, insideText } from "@/db/core/inside-area";
import type {
  PlaceEntry,
  WrittenPlace,
} from "@/lib/registry/domain/match-place";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

export type PlaceStatus = "matched" | "open" | "decided" | "excluded";

/** The names of a place, and when a file brought them last. */
export type PlaceNames = WrittenPlace & { at: Date };

/** A place as files of a regency write it, and where its rows count. */
export type PlaceRecord = {
  id: number;
  /** A keyed hash of its names. */
  key: string;
  /** Null once they are deleted. Nobody checked them for names of children. */
  names: Unchecked<PlaceNames> | null;
  regencyCode: AreaCode;
  status: PlaceStatus;
  posyanduId: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
};

/** The same, with the number and the months of its current measurements. */
export type PlaceLine = PlaceRecord & {
  rows: number;
  months: Month[];
  posyanduName: string | null;
};

const columns = `p.id, p.key, p.regency_code as "regencyCode", p.subdistrict, p.puskesmas, p.village, p.posyandu, p.written_at as "writtenAt", p.status,
  p.posyandu_id as "posyanduId", p.decided_by as "decidedBy", p.decided_at as "decidedAt"`;

/** As the database gives it. */
type Row = Omit<PlaceRecord, "names"> & {
  [Name in keyof WrittenPlace]: string | null;
} & { writtenAt: Date | null };
type LineRow = Row & Pick<PlaceLine, "rows" | "months" | "posyanduName">;

/** The names of a row, apart from everything else in it. */
function recordOf({
  subdistrict,
  puskesmas,
  village,
  posyandu,
  writtenAt,
  ...row
}: Row): PlaceRecord {
  const names =
    writtenAt === null
      ? null
      : new Unchecked({
          subdistrict: subdistrict ?? "",
          puskesmas: puskesmas ?? "",
          village: village ?? "",
          posyandu: posyandu ?? "",
          at: writtenAt,
        });
  return { ...row, names };
}

/** The registry of one regency for finding the posyandu of a child's row. */
export async function readPlaceEntries(
  sql: Sql,
  regency: AreaCode,
): Promise<PlaceEntry[]> {
  return sql<PlaceEntry[]>`
    select id, name, village_code as "villageCode", puskesmas, valid_from as "validFrom", valid_to as "validTo"
    from posyandu where ${below(sql, "village_code", regency)} order by id`;
}

/** What people decided about places in a regency: key → posyandu; null for a place that is left out. */
export async function readPlaceDecisions(
  sql: Sql,
  regency: AreaCode,
): Promise<[string, string | null][]> {
  const rows = await sql<{ key: string; posyanduId: string | null }[]>`
    select key, posyandu_id as "posyanduId" from child_places
    where regency_code = ${regency} and status in ('decided', 'excluded')`;
  return rows.map(({ key, posyanduId }) => [key, posyanduId]);
}

/** The stored places of a regency that have these keys. */
export async function findPlaces(
  tx: TransactionSql,
  regency: AreaCode,
  keys: readonly string[],
): Promise<Map<string, PlaceRecord>> {
  const rows = await tx.unsafe<Row[]>(
    `select ${columns} from child_places p where p.regency_code = $1 and p.key = any($2::text[])`,
    [regency, [...keys]],
  );
  return new Map(rows.map((row) => [row.key, recordOf(row)]));
}

/** Gives places that are stored under an older form of their key the one that is made today. */
export async function renewPlaceKeys(
  tx: TransactionSql,
  regency: AreaCode,
  renewed: readonly { former: string; key: string }[],
): Promise<void> {
  await tx`
    update child_places p set key = r.key
    from jsonb_to_recordset(${JSON.stringify(renewed)}::text::jsonb) as r(former text, key text)
    where p.regency_code = ${regency} and p.key = r.former
      and not exists (select 1 from child_places o where o.regency_code = ${regency} and o.key = r.key)`;
}

/** `names` are kept only where somebody has to decide about them. */
export type PlaceUpsert = Pick<
  PlaceRecord,
  "key" | "status" | "posyanduId" | "decidedBy"
> & { names: WrittenPlace | null };

/** Writes places of a regency, with the names that a file brings now, and returns their ids by key. */
export async function upsertPlaces(
  tx: TransactionSql,
  regency: AreaCode,
  { places, at }: { places: readonly PlaceUpsert[]; at: Date },
): Promise<Map<string, number>> {
  const written = places.map(({ names, ...place }) => ({
    ...place,
    ...names,
    writtenAt: names === null ? null : at,
  }));
  const rows = await tx<{ key: string; id: number }[]>`
    insert into child_places (regency_code, key, subdistrict, puskesmas, village, posyandu, written_at, status, posyandu_id, decided_by, decided_at)
    select ${regency}, key, subdistrict, puskesmas, village, posyandu, "writtenAt", status, "posyanduId", "decidedBy",
      case when "decidedBy" is not null then now() end
    from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as r(
      key text, subdistrict text, puskesmas text, village text, posyandu text, "writtenAt" timestamptz, status text, "posyanduId" text,
      "decidedBy" text)
    on conflict (regency_code, key) do update set status = excluded.status, posyandu_id = excluded.posyandu_id,
      subdistrict = excluded.subdistrict, puskesmas = excluded.puskesmas, village = excluded.village, posyandu = excluded.posyandu,
      written_at = excluded.written_at,
      decided_by = excluded.decided_by,
      decided_at = case when (child_places.status, child_places.posyandu_id) is distinct from (excluded.status, excluded.posyandu_id)
        then excluded.decided_at else child_places.decided_at end
    returning key, id`;
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** True if these places mean at least one posyandu and all of them are simulated. Their children are invented too, then. */
export async function areSimulated(
  tx: TransactionSql,
  ids: readonly number[],
): Promise<boolean> {
  const [row] = await tx<{ all: boolean | null }[]>`
    select bool_and(o.is_simulated) as all from child_places p join posyandu o on o.id = p.posyandu_id where p.id = any(${[...ids]})`;
  return row?.all === true;
}

/** One place; null if there is none. */
export async function findPlace(
  sql: Sql | TransactionSql,
  id: number,
): Promise<PlaceRecord | null> {
  const [row] = await sql.unsafe<Row[]>(
    `select ${columns} from child_places p where p.id = $1`,
    [id],
  );
  return row === undefined ? null : recordOf(row);
}

/** Writes what was decided about a place, or that the decision was taken back. Its names have done their service and are deleted. */
export async function setPlace(
  tx: TransactionSql,
  id: number,
  to: Pick<PlaceRecord, "status" | "posyanduId" | "decidedBy">,
): Promise<void> {
  await tx`update child_places set status = ${to.status}, posyandu_id = ${to.posyanduId}, decided_by = ${to.decidedBy},
    subdistrict = null, puskesmas = null, village = null, posyandu = null, written_at = null,
    decided_at = ${to.decidedBy === null ? null : tx`now()`} where id = ${id}`;
}

/**
 * Places inside an area that wait for a decision or were decided by somebody, with their current rows. Those that wait come first, and among them the
 * largest.
 */
export async function listPlaces(
  sql: Sql,
  area: AreaCode,
): Promise<PlaceLine[]> {
  const rows = await sql.unsafe<LineRow[]>(
    `select ${columns}, coalesce(m.rows, 0)::int as rows, coalesce(m.months, '{}') as months, o.name as "posyanduName"
     from child_places p left join posyandu o on o.id = p.posyandu_id
     left join lateral (select count(*) as rows, array_agg(distinct month order by month) as months
       from measurements where place_id = p.id and is_current) m on true
     where ${insideText("p.regency_code", "$1")} and p.status <> 'matched'
       and (p.status <> 'open' or m.rows > 0)
     order by p.status <> 'open', m.rows desc nulls last, p.id`,
    [area],
  );
  return rows.map(({ rows: count, months, posyanduName, ...row }) => ({
    ...recordOf(row),
    rows: count,
    months,
    posyanduName,
  }));
}

/** Deletes the names of at most `limit` places that were brought before a moment, or that nobody has to decide about any more. Returns how many. */
export async function forgetPlaceNames(
  sql: Sql,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const forgotten = await sql`
    update child_places set subdistrict = null, puskesmas = null, village = null, posyandu = null, written_at = null
    where id in (select id from child_places
      where written_at is not null and (written_at < ${before} or status <> 'open') order by id limit ${limit} for update skip locked)`;
  return forgotten.count;
}

/** Places after an id whose key is still made of their names, as it was before keys were hashes. */
export async function readOpenKeys(
  sql: Sql,
  { after, limit }: { after: number; limit: number },
): Promise<{ id: number; regency: AreaCode; key: string }[]> {
  return sql<{ id: number; regency: AreaCode; key: string }[]>`
    select id, regency_code as regency, key from child_places where id > ${after} and key like '%|%' order by id limit ${limit}`;
}

/** How many current rows inside an area belong to a posyandu by name alone, without a decision. */
export async function countMatchedRows(
  sql: Sql,
  area: AreaCode,
): Promise<number> {
  const [row] = await sql<{ rows: number }[]>`
    select count(*)::int as rows from measurements m join child_places p on p.id = m.place_id
    where m.is_current and p.status = 'matched' and ${inside(sql, "p.regency_code", area)}`;
  return row?.rows ?? 0;
}

/** Headings that people of a regency explained: normalised heading → column. */
export async function readHeadingChoices(
  sql: Sql,
  area: AreaCode,
): Promise<[string, string][]> {
  const rows = await sql<{ heading: string; use: string }[]>`
    select heading, use from heading_choices where area_code = ${area}`;
  return rows.map(({ heading, use }) => [heading, use]);
}

/** Remembers what headings mean, for the next files of the regency. */
export async function rememberHeadings(
  tx: TransactionSql,
  area: AreaCode,
  choices: readonly [heading: string, use: string][],
  actor: string,
): Promise<void> {
  for (const [heading, use] of choices)
    await tx`insert into heading_choices (area_code, heading, use, actor) values (${area}, ${heading}, ${use}, ${actor})
      on conflict (area_code, heading) do update set use = excluded.use, actor = excluded.actor, decided_at = now()`;
}
