import type { Sql, TransactionSql } from "postgres";
import type { AreaMonth } from "@/db/figures/publish";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** The regencies of months that have measured children or had some, and whether something is kept of each in this form. */
export async function readRegenciesToKeep(
  tx: TransactionSql,
  months: readonly Month[],
  form: string,
): Promise<(AreaMonth & { isKept: boolean })[]> {
  return tx<(AreaMonth & { isKept: boolean })[]>`
    select r.month, r.area_code as area, g.month is not null as "isKept" from public_rollups r
    left join public_growth g on g.month = r.month and g.area_code = r.area_code and g.form = ${form}
    where r.month = any(${[...months]}) and r.level = 'regency' and r.month in (
      select month from public_rollups where level = 'province' and from_children > 0
      union select month from public_growth)
    order by 1, 2`;
}

/** Keeps what was found in a regency and month for the public. */
export async function keepFound(
  tx: TransactionSql,
  { month, area }: AreaMonth,
  kept: { found: object; sequence: number; form: string },
): Promise<void> {
  await tx`
    insert into public_growth (month, area_code, found, sequence, form)
    values (${month}, ${area}, ${JSON.stringify(kept.found)}::text::jsonb, ${kept.sequence}, ${kept.form})
    on conflict (month, area_code) do update set found = excluded.found, sequence = excluded.sequence, form = excluded.form`;
}

/** What is kept of the regencies of a month in one form, in the order of their codes. */
export async function readKept(
  sql: Sql | TransactionSql,
  month: Month,
  form: string,
): Promise<{ area: AreaCode; found: unknown }[]> {
  return sql`
    select area_code as area, found from public_growth
    where month = ${month} and form = ${form} order by area_code`;
}

/** A month of which something is kept that the public was not told, with the last change in it. */
export type Untold = { month: Month; foundSequence: number };

/** Such months, the earliest first: what a month tells is judged beside the one before it. */
export async function readUntold(
  sql: Sql | TransactionSql,
  form: string,
): Promise<Untold[]> {
  return sql<Untold[]>`
    select g.month, max(g.sequence)::int as "foundSequence" from public_growth g
    where g.form = ${form} group by g.month
    having max(g.sequence) > coalesce((
      select max(t.found_sequence) from public_growth_told t where t.month = g.month and t.form = ${form}), 0)
    order by g.month`;
}

/** What the public was told of a month, in the form in which the verb that judges it wrote it down. */
export type GrowthRecord = { told: unknown; spans: unknown };

/** The last times that the public was told of a month, the oldest first. */
export async function readGrowthTold(
  sql: Sql | TransactionSql,
  month: Month,
  { form, times }: { form: string; times: number },
): Promise<GrowthRecord[]> {
  return sql<GrowthRecord[]>`
    select told, spans from (
      select sequence, told, spans from public_growth_told where month = ${month} and form = ${form}
      order by sequence desc limit ${times}) t
    order by sequence`;
}

/** What the public was told last, without what only who judges needs. */
export async function readLastTold(
  sql: Sql | TransactionSql,
  month: Month,
  form: string,
): Promise<unknown> {
  const [row] = await sql<{ told: unknown }[]>`
    select told from public_growth_told where month = ${month} and form = ${form} order by sequence desc limit 1`;
  return row?.told;
}

/** With which change the public was told last; 0 if it never was. */
export async function readToldVersion(
  sql: Sql | TransactionSql,
  month: Month,
  form: string,
): Promise<number> {
  const [row] = await sql<{ version: number }[]>`
    select coalesce(max(sequence), 0)::int as version from public_growth_told where month = ${month} and form = ${form}`;
  return row?.version ?? 0;
}

/** Keeps what is told now, and of what was told before as many times as are needed to judge the next. */
export async function keepGrowthTold(
  tx: TransactionSql,
  { month, foundSequence }: Untold,
  {
    sequence,
    form,
    record,
    times,
  }: { sequence: number; form: string; record: GrowthRecord; times: number },
): Promise<void> {
  await tx`
    insert into public_growth_told (month, sequence, found_sequence, told, spans, form)
    values (${month}, ${sequence}, ${foundSequence}, ${JSON.stringify(record.told)}::text::jsonb, ${JSON.stringify(record.spans)}::text::jsonb, ${form})`;
  await tx`
    delete from public_growth_told where month = ${month} and sequence not in (
      select sequence from public_growth_told where month = ${month} order by sequence desc limit ${times})`;
}

/** Keeps what can be deduced now of what the public was told last. */
export async function keepLearned(
  tx: TransactionSql,
  month: Month,
  spans: unknown,
): Promise<void> {
  await tx`
    update public_growth_told set spans = ${JSON.stringify(spans)}::text::jsonb where month = ${month} and sequence = (
      select max(sequence) from public_growth_told where month = ${month})`;
}
