import type { Sql, TransactionSql } from "postgres";
import type { Month } from "@/lib/core/domain/month";

/** A table as it was told to the public, in the form in which the verb that judges it wrote it down. */
export type ToldRecord = { month: Month; sequence: number; told: unknown };

/** What the public was last told of some months, and what it was told before that: the oldest of each month first. */
export async function readTold(
  sql: Sql | TransactionSql,
  months: readonly Month[],
): Promise<ToldRecord[]> {
  return sql<ToldRecord[]>`
    select month, sequence::int as sequence, told from public_told where month = any(${[...months]}) order by month, sequence`;
}

/** Keeps what is told now, and of what was told before as many as are needed to judge the next. */
export async function keepTold(
  tx: TransactionSql,
  { month, sequence, told }: ToldRecord,
  kept: number,
): Promise<void> {
  await tx`
    insert into public_told (month, sequence, told) values (${month}, ${sequence}, ${JSON.stringify(told)}::text::jsonb)
    on conflict (month, sequence) do update set told = excluded.told`;
  await tx`
    delete from public_told where month = ${month} and sequence not in (
      select sequence from public_told where month = ${month} order by sequence desc limit ${kept})`;
}
