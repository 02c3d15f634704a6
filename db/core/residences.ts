import type { Sql, TransactionSql } from "postgres";

/**
 * The registry with its history: every posyandu once for each village that it is or was in. Whoever counts a month joins this, with `livedThere` for
 * that month, instead of the table of posyandu; then a posyandu that has moved stays in its old village for the months before.
 */
export const residencesSql = `(
      select id, name, village_code, valid_from, valid_to, village_since as there_from, null::text as there_to from posyandu
      union all
      select h.id, h.name, w.village_code, h.valid_from, h.valid_to, w.there_from, w.there_to
      from former_villages w join posyandu h on h.id = w.posyandu_id)`;

/** Whether a row of `residencesSql` is the village in which the posyandu was in a month; `month` is SQL. */
export function livedThere(residence: string, month: string): string {
  return `(${residence}.there_from is null or ${residence}.there_from <= ${month}) and (${residence}.there_to is null or ${residence}.there_to >= ${month})`;
}

/** Every village in which one of the posyandu is or was. */
export async function villagesOf<Code extends string>(
  tx: Sql | TransactionSql,
  posyandu: readonly string[],
): Promise<Code[]> {
  const ids = [...posyandu];
  const rows = await tx<{ village: Code }[]>`
    select village_code as village from posyandu where id = any(${ids})
    union select village_code from former_villages where posyandu_id = any(${ids})`;
  return rows.map(({ village }) => village);
}
