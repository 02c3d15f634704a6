import type { Sql } from "postgres";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/ids";

export type QuestionRecord = {
  id: string;
  areaCode: AreaCode;
  indicator: IndicatorId | null;
  askedAt: Date;
  answeredAt: Date | null;
};

/** Asks once, also when it is sent twice; false where so many are open that nobody could read another. */
export async function askQuestion(
  sql: Sql,
  {
    meetingId,
    most,
    ...question
  }: Omit<QuestionRecord, "answeredAt"> & { meetingId: string; most: number },
): Promise<boolean> {
  const rows = await sql`
    insert into stage_questions (id, meeting_id, area_code, indicator, asked_at)
    select ${question.id}::uuid, ${meetingId}::uuid, ${question.areaCode}::text, ${question.indicator}::text, ${question.askedAt}::timestamptz
    where (select count(*) from stage_questions where meeting_id = ${meetingId}::uuid and answered_at is null) < ${most}::int
    on conflict (id) do nothing returning id`;
  if (rows.length > 0) return true;
  const [known] = await sql`
    select 1 from stage_questions where id = ${question.id} and meeting_id = ${meetingId}`;
  return known !== undefined;
}

/** What was asked since a stage was opened, the latest first. */
export async function listQuestions(
  sql: Sql,
  meetingId: string,
  since: Date,
): Promise<QuestionRecord[]> {
  return sql<QuestionRecord[]>`
    select id, area_code as "areaCode", indicator, asked_at as "askedAt", answered_at as "answeredAt" from stage_questions
    where meeting_id = ${meetingId} and asked_at >= ${since} order by asked_at desc, id limit 500`;
}

/** Marks everything that was asked of one figure as explained. */
export async function answerQuestions(
  sql: Sql,
  {
    meetingId,
    areaCode,
    indicator,
    at,
  }: Pick<QuestionRecord, "areaCode" | "indicator"> & {
    meetingId: string;
    at: Date;
  },
): Promise<void> {
  await sql`
    update stage_questions set answered_at = ${at}
    where meeting_id = ${meetingId} and area_code = ${areaCode} and indicator is not distinct from ${indicator}::text and answered_at is null`;
}
