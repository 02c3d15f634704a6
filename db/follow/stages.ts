import type { Sql, TransactionSql } from "postgres";
import type { Audience } from "@/lib/core/access/permissions";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Stage } from "@/lib/meetings/domain/stage";

/** What is on a stage as it is stored: how long which slide was shown before stays with whoever presents. */
export type StoredStage = Omit<Stage, "spent">;

/** Who presents, in which browser. */
export type Holder = {
  holder: string;
  holderRole: string;
  holderArea: AreaCode;
  device: string;
};

export type StageRecord = Holder & {
  meetingId: string;
  code: string;
  pass: string;
  audience: Audience;
  heardAt: Date;
  isOffered: boolean;
  openedAt: Date;
  closedAt: Date | null;
  stage: StoredStage;
};

type Row = Omit<StageRecord, "stage"> &
  Omit<StoredStage, "startedAt" | "shownAt"> & {
    startedAt: Date | null;
    shownAt: Date | null;
  };

const columns = `meeting_id as "meetingId", code, pass, audience, holder, holder_role as "holderRole", holder_area as "holderArea", device,
  heard_at as "heardAt", is_offered as "isOffered", opened_at as "openedAt", closed_at as "closedAt", turn, by, slide, at, path, called, pointed,
  is_black as "isBlack", is_live as "isLive", scheme, started_at as "startedAt", shown_at as "shownAt"`;

/** The stage of a meeting, by the meeting, by the code in the hall, or by what a follower's browser carries; null where there is none. */
export async function findStage(
  sql: Sql,
  by: "meeting_id" | "code" | "pass",
  value: string,
): Promise<StageRecord | null> {
  const rows = await sql.unsafe<Row[]>(
    `select ${columns} from stages where ${by} = $1`,
    [value],
  );
  return recordOf(rows);
}

/** Opens the stage of a meeting, or opens it again with another code. Null where somebody else holds an open one. */
export async function openStage(
  sql: TransactionSql,
  record: Omit<StageRecord, "closedAt">,
): Promise<StageRecord | null> {
  const { stage, ...rest } = record;
  const rows = await sql<Row[]>`
    insert into stages ${sql({
      meeting_id: rest.meetingId,
      code: rest.code,
      pass: rest.pass,
      audience: rest.audience,
      holder: rest.holder,
      holder_role: rest.holderRole,
      holder_area: rest.holderArea,
      device: rest.device,
      heard_at: rest.heardAt,
      is_offered: rest.isOffered,
      opened_at: rest.openedAt,
      closed_at: null,
      ...columnsOf(stage),
    })}
    on conflict (meeting_id) do update set code = excluded.code, pass = excluded.pass, audience = excluded.audience, holder = excluded.holder,
      holder_role = excluded.holder_role, holder_area = excluded.holder_area, device = excluded.device, heard_at = excluded.heard_at,
      is_offered = excluded.is_offered, opened_at = excluded.opened_at, closed_at = null, turn = excluded.turn, by = excluded.by,
      slide = excluded.slide, at = excluded.at, path = excluded.path, called = excluded.called, pointed = excluded.pointed,
      is_black = excluded.is_black, is_live = excluded.is_live, scheme = excluded.scheme, started_at = excluded.started_at,
      shown_at = excluded.shown_at
    where stages.closed_at is not null or stages.holder = excluded.holder
    returning ${sql.unsafe(columns)}`;
  return recordOf(rows);
}

/**
 * What whoever presents shows now, if it is later than what is known; also that they are there. Null where they do not hold the stage, or it is closed. Two
 * states of one turn come from two windows of one browser: the greater author is the later, as in lib/meetings/domain/stage.ts.
 */
export async function moveStage(
  sql: Sql,
  {
    meetingId,
    holder,
    device,
    at,
    stage,
  }: Pick<StageRecord, "meetingId" | "holder" | "device" | "stage"> & {
    at: Date;
  },
): Promise<{ record: StageRecord; isMoved: boolean } | null> {
  const rows = await sql<(Row & { isMoved: boolean })[]>`
    with moved as (
      update stages set ${sql({ ...columnsOf(stage), heard_at: at })}
      where meeting_id = ${meetingId} and holder = ${holder} and device = ${device} and closed_at is null
        and (turn, by collate "C") < (${stage.turn}::int, ${stage.by}::text collate "C")
      returning ${sql.unsafe(columns)}, true as "isMoved"),
    heard as (
      update stages set heard_at = ${at}
      where meeting_id = ${meetingId} and holder = ${holder} and device = ${device} and closed_at is null
        and (turn, by collate "C") >= (${stage.turn}::int, ${stage.by}::text collate "C")
      returning ${sql.unsafe(columns)}, false as "isMoved")
    select * from moved union all select * from heard`;
  const record = recordOf(rows);
  return record === null
    ? null
    : { record, isMoved: rows[0]?.isMoved === true };
}

/**
 * Gives the stage to somebody, if whoever held it offers it, has not been heard of since `goneSince`, or is the same person in another browser. Of two who
 * press at once the first has it, and the other gets null.
 */
export async function takeStage(
  sql: TransactionSql,
  {
    meetingId,
    at,
    goneSince,
    ...next
  }: Holder & { meetingId: string; at: Date; goneSince: Date },
): Promise<StageRecord | null> {
  const rows = await sql<Row[]>`
    update stages set holder = ${next.holder}, holder_role = ${next.holderRole}, holder_area = ${next.holderArea}, device = ${next.device},
      heard_at = ${at}, is_offered = false
    where meeting_id = ${meetingId} and closed_at is null and (is_offered or heard_at < ${goneSince} or holder = ${next.holder})
    returning ${sql.unsafe(columns)}`;
  return recordOf(rows);
}

/** Offers the stage to others, or takes the offer back. Null for who does not hold it. */
export async function offerStage(
  sql: Sql,
  {
    meetingId,
    holder,
    isOffered,
  }: Pick<StageRecord, "meetingId" | "holder" | "isOffered">,
): Promise<StageRecord | null> {
  const rows = await sql<Row[]>`
    update stages set is_offered = ${isOffered} where meeting_id = ${meetingId} and holder = ${holder} and closed_at is null
    returning ${sql.unsafe(columns)}`;
  return recordOf(rows);
}

/** Ends following: the code and what followers carry no longer hold. */
export async function closeStage(
  sql: TransactionSql,
  meetingId: string,
  at: Date,
): Promise<StageRecord | null> {
  const rows = await sql<Row[]>`
    update stages set closed_at = ${at} where meeting_id = ${meetingId} and closed_at is null returning ${sql.unsafe(columns)}`;
  return recordOf(rows);
}

function columnsOf({
  isBlack,
  isLive,
  startedAt,
  shownAt,
  ...same
}: StoredStage) {
  const dateOf = (ms: number | null) => (ms === null ? null : new Date(ms));
  return {
    turn: same.turn,
    by: same.by,
    slide: same.slide,
    at: same.at,
    path: [...same.path],
    called: same.called,
    pointed: same.pointed,
    scheme: same.scheme,
    is_black: isBlack,
    is_live: isLive,
    started_at: dateOf(startedAt),
    shown_at: dateOf(shownAt),
  };
}

function recordOf([row]: readonly Row[]): StageRecord | null {
  if (row === undefined) return null;
  const { turn, by, slide, at, path, called, pointed, scheme, ...rest } = row;
  const { isBlack, isLive, startedAt, shownAt, ...of } = rest;
  return {
    ...of,
    stage: {
      ...{ turn, by, slide, at, path, called, pointed, scheme },
      isBlack,
      isLive,
      startedAt: startedAt?.getTime() ?? null,
      shownAt: shownAt?.getTime() ?? null,
    },
  };
}
