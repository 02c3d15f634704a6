import type { Sql, TransactionSql } from "postgres";
import { aroundText, insideText } from "@/db/core/inside-area";
import { storableJson } from "@/db/storable-json";
import type { SpmField } from "@/lib/core/catalogue/element-entry";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { CountedFigure } from "@/lib/decisions/domain/then-and-now";
import type { DecisionState, Priority } from "@/lib/decisions/domain/states";

/** What a version says. */
export type DecisionContent = {
  text: string;
  indicator: IndicatorId | null;
  areas: AreaCode[];
  field: SpmField | null;
  office: string;
  due: string;
  target: number | null;
  priority: Priority;
  state: DecisionState;
  verification: string | null;
};

/** The figure at the moment of a decision, by area. `snapshot` where it was read from one. */
export type StoredFigure = {
  month: Month;
  sequence: number;
  asOf: string;
  snapshot: string | null;
  definition: string;
  rows: (CountedFigure & { area: AreaCode })[];
};

/** Who: the office as it was then, and an id that stays. */
export type Signed = {
  actor: string;
  officeRole: string;
  officeArea: AreaCode;
};

export type DecisionRecord = DecisionContent &
  Signed & {
    id: string;
    series: string;
    ordinal: number;
    meeting: string | null;
    figure: StoredFigure | null;
    version: number;
    writtenAt: Date | null;
    createdAt: Date;
    changedAt: Date;
    isSimulated: boolean;
  };

/** A decision with what a list says of it beside its own columns. */
export type ListedDecision = DecisionRecord & {
  /** Why it was closed or opened again, from the latest version that said so. */
  reason: string | null;
  reasonAt: Date | null;
  progressCount: number;
  lastText: string | null;
  lastAt: Date | null;
  links: string[];
  /** Names of files of evidence. */
  files: string[];
};

const columns = `d.id, d.series, d.ordinal, d.meeting, d.text, d.indicator, d.field, d.office, d.due, d.target, d.priority, d.state, d.verification,
  d.figure, d.version, d.written_at as "writtenAt", d.created_at as "createdAt", d.changed_at as "changedAt", d.actor,
  d.office_role as "officeRole", d.office_area as "officeArea", d.is_simulated as "isSimulated",
  (select array_agg(a.area_code order by a.area_code) from decision_areas a where a.decision_id = d.id) as areas`;

const listed = `${columns},
  (select v.reason from decision_versions v where v.decision_id = d.id and v.reason is not null order by v.version desc limit 1) as reason,
  (select max(v.at) from decision_versions v where v.decision_id = d.id and v.reason is not null) as "reasonAt",
  (select count(*)::int from decision_progress p where p.decision_id = d.id) as "progressCount",
  (select p.text from decision_progress p where p.decision_id = d.id order by p.at desc, p.id limit 1) as "lastText",
  (select max(p.at) from decision_progress p where p.decision_id = d.id) as "lastAt",
  coalesce((select array_agg(p.link order by p.at, p.id) from decision_progress p where p.decision_id = d.id and p.link is not null), '{}') as links,
  coalesce((select array_agg(e.name order by e.at, e.id) from evidence_files e where e.thing = 'decision' and e.about = d.id and e.withdrawn_at is null), '{}') as files`;

export type DecisionsFilter = {
  /** Decisions about areas inside it, and about areas around it. */
  area: AreaCode;
  office: string | null;
  states: readonly DecisionState[];
  /** Day before which an open one is late; null asks for late ones and others. */
  lateOn: string | null;
  until: string | null;
  indicator: IndicatorId | null;
  field: SpmField | null;
  meeting: string | null;
  limit: number;
};

/** Open decisions first, each by its day. */
export async function listDecisions(
  sql: Sql,
  filter: DecisionsFilter,
): Promise<ListedDecision[]> {
  return sql.unsafe<ListedDecision[]>(
    `select ${listed} from decisions d
     where exists (select from decision_areas a where a.decision_id = d.id
         and (${insideText("a.area_code", "$1")} or ${aroundText("a.area_code", "$1")}))
       and ($2::text is null or strpos(lower(d.office), lower($2)) > 0)
       and d.state = any($3::text[])
       and ($4::text is null or (d.due < $4 and d.state in ('new', 'running')))
       and ($5::text is null or d.due <= $5)
       and ($6::text is null or d.indicator = $6)
       and ($7::text is null or d.field = $7)
       and ($8::uuid is null or d.meeting = $8)
     order by (d.state in ('done', 'cancelled')), d.due, d.series, d.ordinal limit $9`,
    [
      filter.area,
      filter.office,
      [...filter.states],
      filter.lateOn,
      filter.until,
      filter.indicator,
      filter.field,
      filter.meeting,
      filter.limit,
    ],
  );
}

/** One decision; null where there is none. Inside a transaction it is held until the end, so that two who change it go one after the other. */
export async function findDecision(
  sql: Sql | TransactionSql,
  id: string,
  hold = false,
): Promise<ListedDecision | null> {
  const [row] = await sql.unsafe<ListedDecision[]>(
    `select ${listed} from decisions d where d.id = $1::uuid ${hold ? "for update of d" : ""}`,
    [id],
  );
  return row ?? null;
}

/** The next number of a series. The ledger must be locked, so that two who write at once get two numbers and none is left out. */
export async function nextOrdinal(
  tx: TransactionSql,
  series: string,
): Promise<number> {
  const [row] = await tx<{ next: number }[]>`
    select coalesce(max(ordinal), 0)::int + 1 as next from decisions where series = ${series}`;
  return row?.next ?? 1;
}

/** Writes a new decision with its areas and its first version. */
export async function insertDecision(
  tx: TransactionSql,
  decision: DecisionRecord,
): Promise<void> {
  await tx`insert into decisions ${tx({
    id: decision.id,
    series: decision.series,
    ordinal: decision.ordinal,
    meeting: decision.meeting,
    ...columnsOf(decision),
    figure:
      decision.figure === null ? null : tx.json(storableJson(decision.figure)),
    version: decision.version,
    written_at: decision.writtenAt,
    created_at: decision.createdAt,
    changed_at: decision.changedAt,
    actor: decision.actor,
    office_role: decision.officeRole,
    office_area: decision.officeArea,
    is_simulated: decision.isSimulated,
  })}`;
  await tx`insert into decision_areas ${tx(
    decision.areas.map((area) => ({
      decision_id: decision.id,
      area_code: area,
    })),
  )}`;
  await insertVersion(tx, decision, {
    ...decision,
    at: decision.createdAt,
    reason: null,
  });
}

/** The columns that a version may change; the areas and the indicator stay those of the figure that was read. */
function columnsOf(content: DecisionContent) {
  const { text, indicator, field, office, due, target } = content;
  const { priority, state, verification } = content;
  return {
    text,
    indicator,
    field,
    office,
    due,
    target,
    priority,
    state,
    verification,
  };
}

export type Versioned = Signed & { at: Date; reason: string | null };

async function insertVersion(
  tx: TransactionSql,
  {
    id,
    version,
    areas,
    ...content
  }: DecisionContent & { id: string; version: number },
  { at, reason, actor, officeRole, officeArea }: Versioned,
): Promise<void> {
  await tx`insert into decision_versions ${tx({
    decision_id: id,
    version,
    content: tx.json(
      storableJson({ ...columnsOf({ ...content, areas }), areas }),
    ),
    reason,
    at,
    actor,
    office_role: officeRole,
    office_area: officeArea,
  })}`;
}

/** Gives a decision its next version; the ones before stay. */
export async function addDecisionVersion(
  tx: TransactionSql,
  decision: DecisionContent & { id: string; version: number },
  by: Versioned,
): Promise<void> {
  await tx`update decisions set ${tx({
    ...columnsOf(decision),
    version: decision.version,
    changed_at: by.at,
  })} where id = ${decision.id}`;
  await insertVersion(tx, decision, by);
}

export type DecisionVersion = Omit<Versioned, "actor"> & {
  version: number;
  content: DecisionContent;
};

/** All versions of a decision, the first one first. */
export async function listDecisionVersions(
  sql: Sql | TransactionSql,
  id: string,
): Promise<DecisionVersion[]> {
  return sql<DecisionVersion[]>`
    select version, content, reason, at, office_role as "officeRole", office_area as "officeArea"
    from decision_versions where decision_id = ${id} order by version`;
}

/** Takes simulated decisions out, with their versions and what was reported on them. */
export async function clearSimulatedDecisions(
  tx: TransactionSql,
): Promise<{ decisions: number }> {
  await tx`delete from evidence_files where thing = 'decision' and about in (select id from decisions where is_simulated)`;
  const gone = await tx`delete from decisions where is_simulated`;
  return { decisions: gone.count };
}
