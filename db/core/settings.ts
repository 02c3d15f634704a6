import type { Sql, TransactionSql } from "postgres";

/** A setting of this installation; undefined if it was never made. */
export async function readSetting(
  sql: Sql | TransactionSql,
  key: string,
): Promise<string | undefined> {
  const [row] = await sql<{ value: string }[]>`
    select value from settings where key = ${key}`;
  return row?.value;
}

export async function writeSetting(
  sql: Sql | TransactionSql,
  key: string,
  value: string,
): Promise<void> {
  await sql`
    insert into settings (key, value) values (${key}, ${value})
    on conflict (key) do update set value = excluded.value`;
}

export async function deleteSetting(
  sql: Sql | TransactionSql,
  key: string,
): Promise<void> {
  await sql`delete from settings where key = ${key}`;
}
