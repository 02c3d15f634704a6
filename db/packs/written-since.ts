import type { Sql, TransactionSql } from "postgres";
import type { DecisionRecord } from "@/db/decisions/decisions";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** Every decision on a laptop, in the order in which they were written: that of their numbers. */
export async function listDecisionsSince(
  sql: Sql,
): Promise<
  Pick<
    DecisionRecord,
    | "id"
    | "series"
    | "ordinal"
    | "meeting"
    | "indicator"
    | "areas"
    | "figure"
    | "writtenAt"
    | "createdAt"
  >[]
> {
  return sql`
    select d.id, d.series, d.ordinal, d.meeting, d.indicator, d.figure, d.written_at as "writtenAt", d.created_at as "createdAt",
      (select array_agg(a.area_code order by a.area_code) from decision_areas a where a.decision_id = d.id) as areas
    from decisions d order by d.created_at, d.series, d.ordinal, d.id`;
}

/** Keeps what phones asked in a hall; a question that is there already stays. Returns how many were new. */
export async function keepQuestions(
  tx: TransactionSql,
  meeting: string,
  questions: readonly {
    id: string;
    area: AreaCode;
    indicator: IndicatorId | null;
    askedAt: Date;
    answeredAt: Date | null;
  }[],
): Promise<number> {
  const kept = await tx.unsafe(
    `insert into stage_questions (id, meeting_id, area_code, indicator, asked_at, answered_at)
     select id, $1::uuid, area, indicator, "askedAt", "answeredAt"
     from jsonb_to_recordset($2::text::jsonb) q(id uuid, area text, indicator text, "askedAt" timestamptz, "answeredAt" timestamptz)
     on conflict (id) do nothing`,
    [meeting, JSON.stringify(questions)],
  );
  return kept.count;
}

/** How many of these questions are there already. */
export async function countKnownQuestions(
  tx: TransactionSql,
  ids: readonly string[],
): Promise<number> {
  const [row] = await tx<{ known: number }[]>`
    select count(*)::int as known from stage_questions where id = any(${[...ids]}::uuid[])`;
  return row?.known ?? 0;
}
