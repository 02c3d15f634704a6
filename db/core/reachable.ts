import type { Sql } from "postgres";

/** Whether the database answers at all. */
export async function isReachable(sql: Sql): Promise<boolean> {
  return sql`select 1`.then(
    () => true,
    () => false,
  );
}
