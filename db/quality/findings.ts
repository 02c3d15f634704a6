import type { Sql, TransactionSql } from "postgres";
import { insideText } from "@/db/core/inside-area";
import { Unchecked } from "@/lib/core/domain/unchecked";
import {
  codeLengthOf,
  type AreaCode,
  type AreaLevel,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  examinedElements,
  type ExaminedElement,
} from "@/lib/quality/domain/examined-elements";
import type { DueFilter } from "@/lib/quality/domain/due";
import type { Why } from "@/lib/quality/domain/finding";
import type {
  FindingKindId,
  Severity,
} from "@/lib/quality/domain/finding-kinds";
import type { FindingState, WorkState } from "@/lib/quality/domain/work-states";

/** A finding as it stands in the database, with the name of its posyandu. */
export type FindingRecord = {
  id: string;
  month: Month;
  regency: AreaCode;
  kind: FindingKindId;
  areaCode: AreaCode;
  posyanduId: string | null;
  posyanduName: string | null;
  elements: ExaminedElement[];
  severity: Severity;
  why: Why;
  fingerprint: string;
  workState: WorkState;
  state: FindingState;
  due: string | null;
  firstSeen: Date;
  changedAt: Date;
  resolvedAt: Date | null;
  isSimulated: boolean;
};

/** What is shown: a finding that is gone is resolved, whatever was said of it. */
const stateSql =
  "case when f.resolved_at is null then f.state else 'resolved' end";

export const findingColumns = `f.id, f.month, f.regency, f.kind, f.area_code as "areaCode", f.posyandu_id as "posyanduId", p.name as "posyanduName", f.elements,
  f.severity, f.why, f.fingerprint, f.state as "workState", ${stateSql} as state, f.due, f.first_seen as "firstSeen",
  f.changed_at as "changedAt", f.resolved_at as "resolvedAt", f.is_simulated as "isSimulated"`;
export const findingSource =
  "quality_findings f left join posyandu p on p.id = f.posyandu_id";

/** The day is over and it is the operator's turn still: an explanation in time is not late because it is judged later. `$n` is today. */
export const overdueSql = (today: string) =>
  `(f.due < ${today} and f.state in ('open', 'returned'))`;

export type FindingsFilter = {
  area: AreaCode;
  month: Month;
  kind: FindingKindId | null;
  states: readonly FindingState[];
  due: DueFilter | null;
  /** YYYY-MM-DD, against which days are held. */
  today: string;
};

/** What a filter lets through; it takes the parameters $1 to $6 of `filterValues`. */
const filterSql = `f.month = $2 and ${insideText("f.area_code", "$1")} and ($3::text is null or f.kind = $3) and ${stateSql} = any($4::text[])
       and ($5::text is null or (f.due is not null and ($5 = 'dated' or ${overdueSql("$6::text")})))`;

const filterValues = ({
  area,
  month,
  kind,
  states,
  due,
  today,
}: FindingsFilter) => [area, month, kind, [...states], due, today];

export type FindingsPage = FindingsFilter & {
  /** Id of the last finding of the page before. */
  after: string | null;
  limit: number;
};

/** Findings inside an area in a month, the heaviest first. */
export async function listFindings(
  sql: Sql,
  { after, limit, ...filter }: FindingsPage,
): Promise<FindingRecord[]> {
  return sql.unsafe<FindingRecord[]>(
    `select ${findingColumns} from ${findingSource}
     where ${filterSql}
       and ($7::uuid is null or (-f.severity, f.key) > (select -l.severity, l.key from quality_findings l where l.id = $7))
     order by -f.severity, f.key limit $8`,
    [...filterValues(filter), after, limit],
  );
}

/** The ids of all that a filter lets through, the heaviest first. */
export async function listFindingIds(
  sql: Sql | TransactionSql,
  filter: FindingsFilter,
): Promise<string[]> {
  const rows = await sql.unsafe<{ id: string }[]>(
    `select f.id from quality_findings f where ${filterSql} order by -f.severity, f.key`,
    filterValues(filter),
  );
  return rows.map(({ id }) => id);
}

/** How many a filter lets through. */
export async function countMatching(
  sql: Sql,
  filter: FindingsFilter,
): Promise<number> {
  const [row] = await sql.unsafe<{ findings: number }[]>(
    `select count(*)::int as findings from quality_findings f where ${filterSql}`,
    filterValues(filter),
  );
  return row?.findings ?? 0;
}

/** Several findings, in no order; nobody else changes them until the end of the transaction. */
export async function holdFindings(
  tx: TransactionSql,
  ids: readonly string[],
): Promise<FindingRecord[]> {
  return tx.unsafe<FindingRecord[]>(
    `select ${findingColumns} from ${findingSource} where f.id = any($1::uuid[]) for update of f`,
    [[...ids]],
  );
}

/** One finding; null where there is none. With `hold` nobody else changes it until the end of the transaction. */
export async function findFinding(
  sql: Sql | TransactionSql,
  id: string,
  hold = false,
): Promise<FindingRecord | null> {
  const [row] = await sql.unsafe<FindingRecord[]>(
    `select ${findingColumns} from ${findingSource} where f.id = $1::uuid ${hold ? "for update of f" : ""}`,
    [id],
  );
  return row ?? null;
}

export type KindCount = {
  kind: FindingKindId;
  state: FindingState;
  findings: number;
};

/** How many findings of each kind and state there are inside an area in a month. */
export async function countFindings(
  sql: Sql,
  { area, month }: { area: AreaCode; month: Month },
): Promise<KindCount[]> {
  return sql.unsafe<KindCount[]>(
    `select f.kind, ${stateSql} as state, count(*)::int as findings from quality_findings f
     where f.month = $2 and ${insideText("f.area_code", "$1")} group by 1, 2`,
    [area, month],
  );
}

export type ScoreRow = {
  area: AreaCode;
  registered: number;
  reported: number;
  onTime: number;
  forms: number;
  given: number;
  needed: number;
  /** How many posyandu have a standing finding of some kinds, by the name of that group of kinds. */
  touched: Record<string, number>;
};

/**
 * The counts behind the score of the areas of a level inside an area: reports from the rollups, the rest from the last runs. A finding stands as long as a run
 * finds it and nobody accepted its explanation.
 */
export async function readScoreRows(
  sql: Sql,
  { area, level, month }: { area: AreaCode; level: AreaLevel; month: Month },
  groups: Readonly<Record<string, readonly FindingKindId[]>>,
): Promise<ScoreRow[]> {
  const length = String(codeLengthOf(level));
  const names = Object.keys(groups);
  return sql.unsafe<ScoreRow[]>(
    `with wanted as (
       select g.name, k.kind from jsonb_each($4::text::jsonb) g(name, kinds) cross join jsonb_array_elements_text(g.kinds) k(kind)),
     touched as (
       select left(f.area_code, ${length}) as area, w.name, count(distinct f.posyandu_id)::int as posyandu
       from quality_findings f join wanted w on w.kind = f.kind
       where f.month = $2 and ${insideText("f.area_code", "$1")} and f.resolved_at is null and f.state <> 'accepted' and f.posyandu_id is not null
       group by 1, 2),
     filled as (
       select left(q.area_code, ${length}) as area, sum(q.forms)::int as forms, sum(q.given)::int as given, sum(q.needed)::int as needed
       from quality_filled q where q.month = $2 and ${insideText("q.area_code", "$1")} group by 1)
     select a.code as area, coalesce(r.registered, 0) as registered, coalesce(r.reported, 0) as reported, coalesce(r.on_time, 0) as "onTime",
       coalesce(q.forms, 0) as forms, coalesce(q.given, 0) as given, coalesce(q.needed, 0) as needed,
       ${names.length === 0 ? "'{}'::jsonb" : `coalesce((select jsonb_object_agg(t.name, t.posyandu) from touched t where t.area = a.code), '{}'::jsonb)`} as touched
     from areas a
     left join rollups r on r.month = $2 and r.level = $3 and r.area_code = a.code
     left join filled q on q.area = a.code
     where a.level = $3 and a.valid_to is null and ${insideText("a.code", "$1")}
     order by a.code`,
    [area, month, level, JSON.stringify(groups)],
  );
}

export type EventRecord = {
  at: Date;
  action: string;
  officeRole: string | null;
  officeArea: AreaCode | null;
  text: Unchecked<string> | null;
  due: string | null;
};

/** What happened to a finding, oldest first. */
export async function listEvents(
  sql: Sql | TransactionSql,
  id: string,
): Promise<EventRecord[]> {
  const rows = await sql<
    (Omit<EventRecord, "text"> & { text: string | null })[]
  >`
    select at, action, office_role as "officeRole", office_area as "officeArea", text, due
    from quality_events where finding_id = ${id} order by id`;
  return rows.map(({ text, ...rest }) => ({
    ...rest,
    text: text === null ? null : new Unchecked(text),
  }));
}

export type FindingEvent = {
  id: string;
  state: WorkState;
  officeRole: string;
  officeArea: AreaCode;
  text: string | null;
  due: string | null;
};

/** What somebody did to findings: the new state and due date of each, and a line in its history. */
export async function writeFindingEvents(
  tx: TransactionSql,
  { at, actor, action }: { at: Date; actor: string; action: string },
  events: readonly FindingEvent[],
): Promise<void> {
  const rows = JSON.stringify(events);
  await tx`
    update quality_findings f set state = n.state, due = n.due, changed_at = ${at}
    from jsonb_to_recordset(${rows}::text::jsonb) n(id uuid, state text, due text) where f.id = n.id`;
  await tx`
    insert into quality_events (finding_id, at, action, actor, office_role, office_area, text, due)
    select n.id, ${at}, ${action}, ${actor}, n."officeRole", n."officeArea", n.text, n.due
    from jsonb_to_recordset(${rows}::text::jsonb) n(id uuid, "officeRole" text, "officeArea" text, text text, due text)`;
}

export type EarlierRecord = {
  id: string;
  month: Month;
  text: Unchecked<string> | null;
  at: Date;
};

/** Explanations that were accepted of like findings (the same kind and posyandu or area) in other months, the newest month first. */
export async function listEarlier(
  sql: Sql,
  { id, kind, posyanduId, areaCode }: FindingRecord,
): Promise<EarlierRecord[]> {
  const rows = await sql<
    (Omit<EarlierRecord, "text"> & { text: string | null })[]
  >`
    select f.id, f.month, e.text, e.at from quality_findings f
    cross join lateral (
      select text, at from quality_events where finding_id = f.id and action = 'explained' order by id desc limit 1) e
    where f.kind = ${kind} and f.id <> ${id} and f.state = 'accepted'
      and f.posyandu_id is not distinct from ${posyanduId} and (f.posyandu_id is not null or f.area_code = ${areaCode})
    order by f.month desc limit 3`;
  return rows.map(({ text, ...rest }) => ({
    ...rest,
    text: text === null ? null : new Unchecked(text),
  }));
}

/** The counts of one form of a posyandu, with the submission that brought them. */
export type FormRecord = {
  month: Month;
  submission: string;
  receivedAt: Date;
  counts: Record<ExaminedElement, number | null>;
};

const countsJson = `jsonb_build_object(${examinedElements.map((code) => `'${code}', f.${code}`).join(", ")})`;

/** The current forms of a posyandu from a month to another, oldest first. */
export async function readForms(
  sql: Sql,
  { posyandu, from, to }: { posyandu: string; from: Month; to: Month },
): Promise<FormRecord[]> {
  return sql.unsafe<FormRecord[]>(
    `select f.month, f.submission_id as submission, f.received_at as "receivedAt", ${countsJson} as counts
     from reports f where f.posyandu_id = $1 and f.is_current and f.month >= $2 and f.month <= $3 order by f.month`,
    [posyandu, from, to],
  );
}
