import type { Sql, TransactionSql } from "postgres";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { SlideKind } from "@/lib/meetings/domain/slide-kinds";
import type { MeetingState } from "@/lib/meetings/domain/standing";

/** A meeting as it stands in the database. */
export type MeetingRecord = {
  id: string;
  title: string;
  areaCode: AreaCode;
  month: Month;
  /** YYYY-MM-DD. */
  heldOn: string | null;
  place: string;
  state: MeetingState;
  snapshot: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  officeRole: string;
  officeArea: AreaCode;
  actor: string;
  version: number;
  createdAt: Date;
  isSimulated: boolean;
};

/** An item of its agenda. */
export type SlideRecord = {
  id: string;
  kind: SlideKind;
  title: string | null;
  areaCode: AreaCode | null;
  month: Month | null;
  indicator: IndicatorId | null;
  look: string;
  notes: string;
  minutes: number;
};

const columns = `id, title, area_code as "areaCode", month, held_on::text as "heldOn", place, state, snapshot, opened_at as "openedAt",
  closed_at as "closedAt", office_role as "officeRole", office_area as "officeArea", actor, version, created_at as "createdAt",
  is_simulated as "isSimulated"`;

/** Meetings with the number of their slides, the one to come last first. */
export async function listMeetings(
  sql: Sql,
  limit: number,
): Promise<(MeetingRecord & { slides: number })[]> {
  return sql.unsafe<(MeetingRecord & { slides: number })[]>(
    `select ${columns}, (select count(*)::int from slides where meeting_id = meetings.id) as slides from meetings
     order by held_on desc nulls first, created_at desc, id limit $1`,
    [limit],
  );
}

/** One meeting; null where there is none. Inside a transaction it is held until the end, so that two who change it go one after the other. */
export async function findMeeting(
  sql: Sql | TransactionSql,
  id: string,
  hold = false,
): Promise<MeetingRecord | null> {
  const [row] = await sql.unsafe<MeetingRecord[]>(
    `select ${columns} from meetings where id = $1::uuid ${hold ? "for update" : ""}`,
    [id],
  );
  return row ?? null;
}

/** The agenda of a meeting in its order. */
export async function listSlides(
  sql: Sql | TransactionSql,
  meeting: string,
): Promise<SlideRecord[]> {
  return sql<SlideRecord[]>`
    select id, kind, title, area_code as "areaCode", month, indicator, look, notes, minutes from slides
    where meeting_id = ${meeting} order by position`;
}

/** Writes a new meeting. */
export async function insertMeeting(
  tx: TransactionSql,
  meeting: MeetingRecord,
): Promise<void> {
  await tx`insert into meetings ${tx({
    id: meeting.id,
    ...changeable(meeting),
    office_role: meeting.officeRole,
    office_area: meeting.officeArea,
    actor: meeting.actor,
    created_at: meeting.createdAt,
    is_simulated: meeting.isSimulated,
  })}`;
}

/** Writes what may change of a meeting. */
export async function updateMeeting(
  tx: TransactionSql,
  meeting: MeetingRecord,
): Promise<void> {
  await tx`update meetings set ${tx(changeable(meeting))} where id = ${meeting.id}`;
}

function changeable(meeting: MeetingRecord) {
  return {
    title: meeting.title,
    area_code: meeting.areaCode,
    month: meeting.month,
    held_on: meeting.heldOn,
    place: meeting.place,
    state: meeting.state,
    snapshot: meeting.snapshot,
    opened_at: meeting.openedAt,
    closed_at: meeting.closedAt,
    version: meeting.version,
  };
}

/** Gives a meeting this agenda: slides that are left out go, the others keep their ids. */
export async function replaceSlides(
  tx: TransactionSql,
  meeting: string,
  agenda: readonly SlideRecord[],
): Promise<void> {
  const ids = agenda.map(({ id }) => id);
  await tx`delete from slides where meeting_id = ${meeting} and not (id = any(${ids}::uuid[]))`;
  // Out of the way of each other while they change places.
  await tx`update slides set position = -1 - position where meeting_id = ${meeting}`;
  for (const [position, slide] of agenda.entries()) {
    const row = {
      id: slide.id,
      meeting_id: meeting,
      position,
      kind: slide.kind,
      title: slide.title,
      area_code: slide.areaCode,
      month: slide.month,
      indicator: slide.indicator,
      look: slide.look,
      notes: slide.notes,
      minutes: slide.minutes,
    };
    await tx`insert into slides ${tx(row)}
      on conflict (id) do update set position = excluded.position, kind = excluded.kind, title = excluded.title, area_code = excluded.area_code,
        month = excluded.month, indicator = excluded.indicator, look = excluded.look, notes = excluded.notes, minutes = excluded.minutes
      where slides.meeting_id = excluded.meeting_id`;
  }
}

/** Takes simulated meetings out, with their agendas. */
export async function clearSimulatedMeetings(
  tx: TransactionSql,
): Promise<{ meetings: number }> {
  const meetings = await tx`delete from meetings where is_simulated`;
  return { meetings: meetings.count };
}
