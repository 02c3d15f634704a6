import type { TransactionSql } from "postgres";

/** Takes simulated posyandu out, and what was decided of their names. Those that became real in the meantime stay. */
export async function clearSimulatedPosyandu(
  tx: TransactionSql,
): Promise<{ posyandu: number }> {
  const posyandu = await tx`delete from posyandu where is_simulated`;
  await tx`
    delete from name_decisions d where not exists (select 1 from posyandu p where p.id = d.posyandu_id)`;
  return { posyandu: posyandu.count };
}
