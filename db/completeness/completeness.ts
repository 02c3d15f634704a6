import type { Sql, TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import { livedThere, residencesSql } from "@/db/core/residences";
import {
  codeLengthOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import type { LateChangeKind } from "@/lib/completeness/domain/late-change-kinds";
import type { Month } from "@/lib/core/domain/month";

/** Posyandu of an area that need a second look: reports sent again with other counts, and those that have been silent for long. */
export type WatchedCounts = { corrected: number; silent: number };

const expectedSql = `${residencesSql} p
     where ${insideText("p.village_code", "$1")} and ${livedThere("p", "$2")}
       and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)`;

/**
 * By area of a level inside `area`, of the posyandu that are expected in `month`: how many have a report of it that stands over another one which stands
 * as well, and how many have no report in any month from `since` on. Areas without posyandu are missing.
 */
export async function countWatched(
  sql: Sql,
  {
    area,
    level,
    month,
    since,
  }: { area: AreaCode; level: AreaLevel; month: Month; since: Month },
): Promise<Map<string, WatchedCounts>> {
  const rows = await sql.unsafe<({ area: string } & WatchedCounts)[]>(
    `select left(p.village_code, ${String(codeLengthOf(level))}) as area,
       (count(*) filter (where exists (
         select 1 from reports v join submissions s on s.id = v.submission_id
         where v.posyandu_id = p.id and v.month = $2 and not v.is_current and s.status = 'accepted')))::int as corrected,
       (count(*) filter (where not exists (
         select 1 from reports r where r.posyandu_id = p.id and r.month >= $3 and r.month <= $2 and r.is_current)))::int as silent
     from ${expectedSql}
     group by 1`,
    [area, month, since],
    { prepare: true },
  );
  return new Map(
    rows.map(({ area: code, corrected, silent }) => [
      code,
      { corrected, silent },
    ]),
  );
}

/** Who had sent in a month, as it was counted. */
export type PastCounts = {
  month: Month;
  area: string;
  registered: number;
  reported: number;
  onTime: number;
};

/** Who had sent, by month and by area of a level inside `area`, with `area` itself; months and areas without any count are missing. */
export async function readPast(
  sql: Sql,
  {
    area,
    level,
    from,
    to,
    isPublic,
  }: {
    area: AreaCode;
    level: AreaLevel;
    from: Month;
    to: Month;
    /** Of what the public was told, instead of what is counted now. */
    isPublic: boolean;
  },
): Promise<PastCounts[]> {
  return sql.unsafe<PastCounts[]>(
    `select month, area_code as area, registered, reported, on_time as "onTime" from ${isPublic ? "public_rollups" : "rollups"}
     where month >= $2 and month <= $3 and (area_code = $1 or (level = $4 and ${insideText("area_code", "$1")}))`,
    [area, from, to, level],
    { prepare: true },
  );
}

/** A month with the moment after which its reports are late. */
export type Deadline = { month: Month; deadline: Date };

/**
 * When the last of the posyandu that were late sent its first report, by month and area of a level inside `area`, with `area` itself. A correction makes
 * nobody late. Only the submissions that came after a deadline are looked into, which are few beside the reports of two years.
 */
export async function readLastFirst(
  sql: Sql | TransactionSql,
  {
    area,
    level,
    deadlines,
  }: { area: AreaCode; level: AreaLevel; deadlines: readonly Deadline[] },
): Promise<{ month: Month; area: string; last: Date }[]> {
  return sql.unsafe(
    `with wanted as (select * from unnest($2::text[], $3::timestamptz[]) as w(month, deadline)),
     late as (
       select r.posyandu_id, r.month, min(r.received_at) as first
       from wanted w
       join submissions s on s.status = 'accepted' and s.received_at > w.deadline and w.month = any(s.months)
       join reports r on r.submission_id = s.id and r.month = w.month
       where not exists (
         select 1 from reports e join submissions es on es.id = e.submission_id and es.status = 'accepted'
         where e.posyandu_id = r.posyandu_id and e.month = r.month and e.received_at <= w.deadline)
       group by 1, 2),
     placed as (
       select l.month, l.first, p.village_code from late l join ${residencesSql} p on p.id = l.posyandu_id
       where ${insideText("p.village_code", "$1")} and ${livedThere("p", "l.month")})
     select month, left(village_code, ${String(codeLengthOf(level))}) as area, max(first) as last from placed group by 1, 2
     union
     select month, $1::text, max(first) from placed group by 1`,
    [
      area,
      deadlines.map(({ month }) => month),
      deadlines.map(({ deadline }) => deadline.toISOString()),
    ],
  );
}

export type LateChange = {
  submission: string;
  area: AreaCode;
  /** When it came, or was taken back. */
  at: Date;
  kind: LateChangeKind;
  /** How many posyandu of the area it is about. */
  posyandu: number;
};

/**
 * What submissions did after the deadline to the reports of a month inside an area, newest first: brought the first report of posyandu, another one for
 * those that had one by then, brought measured children, or were taken back. One submission may have done several. Children whose place nobody has decided
 * on belong to no posyandu and change nothing yet.
 */
export async function listLateChanges(
  sql: Sql,
  {
    area,
    month,
    deadline,
    limit,
  }: { area: AreaCode; month: Month; deadline: Date; limit: number },
): Promise<LateChange[]> {
  return sql.unsafe<LateChange[]>(
    `with touched as (
       select s.id, s.area_code, s.received_at, s.withdrawn_at, s.sequence, r.posyandu_id
       from submissions s join reports r on r.submission_id = s.id and r.month = $2
       join ${residencesSql} p on p.id = r.posyandu_id and ${livedThere("p", "$2")} and ${insideText("p.village_code", "$1")}
       where $2 = any(s.months) and (s.received_at > $3::timestamptz or s.withdrawn_at > $3::timestamptz)),
     measured as (
       select distinct s.id, s.area_code, s.received_at, s.withdrawn_at, c.posyandu_id
       from submissions s join measurements m on m.submission_id = s.id and m.month = $2
       join child_places c on c.id = m.place_id
       join ${residencesSql} p on p.id = c.posyandu_id and ${livedThere("p", "$2")} and ${insideText("p.village_code", "$1")}
       where s.form = 'children' and $2 = any(s.months) and (s.received_at > $3::timestamptz or s.withdrawn_at > $3::timestamptz)),
     came as (
       select t.id, t.area_code, t.received_at as at,
         case when exists (
           select 1 from reports e join submissions es on es.id = e.submission_id
           where e.posyandu_id = t.posyandu_id and e.month = $2 and es.sequence < t.sequence
             and (es.withdrawn_at is null or es.withdrawn_at > t.received_at))
           then 'corrected' else 'late' end as kind
       from touched t where t.received_at > $3::timestamptz
       union all
       select id, area_code, withdrawn_at, 'withdrawn' from touched where withdrawn_at > $3::timestamptz
       union all
       select id, area_code, received_at, 'children' from measured where received_at > $3::timestamptz
       union all
       select id, area_code, withdrawn_at, 'childrenWithdrawn' from measured where withdrawn_at > $3::timestamptz)
     select id as submission, area_code as area, at, kind, count(*)::int as posyandu
     from came group by 1, 2, 3, 4 order by at desc, submission, kind limit $4`,
    [area, month, deadline, limit],
    { prepare: true },
  );
}

/** Accounts that answer for a regency. */
export type Answering = { area: AreaCode; names: string[] };

/** The operators of some regencies, by regency, in the order of their names; regencies without one are missing. Who is banned does not answer. */
export async function listAnswering(
  sql: Sql,
  regencies: readonly AreaCode[],
): Promise<Answering[]> {
  return sql<Answering[]>`
    select a.area_code as area, array_agg(u.name order by u.name) as names
    from user_areas a join "user" u on u.id = a.user_id
    where u.role = 'operator' and a.area_code = any(${[...regencies]}::text[])
      and (u.banned is not true or u.ban_expires <= now())
    group by 1`;
}
