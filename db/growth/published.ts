import type { Sql, TransactionSql } from "postgres";
import type { AreaMonth } from "@/db/figures/publish";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";

/** Regencies and provinces with measured children in months that the public was told, and those of which something is kept already. */
export async function readWithChildren(
  tx: TransactionSql,
  months: readonly Month[],
): Promise<AreaMonth[]> {
  return tx<AreaMonth[]>`
    select month, area_code as area from public_rollups
    where month = any(${[...months]}) and level in ('regency', 'province') and from_children > 0
    union select month, area_code from public_growth where month = any(${[...months]})
    order by 1, 2`;
}

/** Keeps what was found in an area and month for the public. */
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

/** What is kept of all areas of a month in one form, with the last change of the ledger in it; areas of which nothing is kept are missing. */
export async function readKept(
  sql: Sql,
  month: Month,
  form: string,
): Promise<{ area: AreaCode; found: unknown; sequence: number }[]> {
  return sql`
    select area_code as area, found, sequence::int as sequence from public_growth
    where month = ${month} and form = ${form} order by area_code`;
}

/** With which change something of a month was kept last; 0 if nothing is. */
export async function readKeptVersion(sql: Sql, month: Month): Promise<number> {
  const [row] = await sql<{ version: number }[]>`
    select coalesce(max(sequence), 0)::int as version from public_growth where month = ${month}`;
  return row?.version ?? 0;
}
