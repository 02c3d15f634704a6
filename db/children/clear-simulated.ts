import type { TransactionSql } from "postgres";
import { recomputeChildCounts } from "./child-counts";
import { recomputeChildSpreads } from "./child-spreads";
import { restoreCurrentChildren } from "./measurements";
import { touchAll } from "./touched";

/**
 * Takes out children sent for simulated posyandu, who are invented ones; names of places that nobody else wrote go with them. A simulated
 * posyandu for which somebody has sent real children is real from now on.
 */
export async function clearSimulatedChildren(
  tx: TransactionSql,
): Promise<{ posyanduKept: number }> {
  await tx`
    delete from measurements m using submissions s where s.id = m.submission_id and s.is_simulated`;
  await restoreCurrentChildren(tx);
  await tx`
    delete from child_places p where not exists (select 1 from measurements m where m.place_id = p.id)`;
  const kept = await tx`
    update posyandu p set is_simulated = false where p.is_simulated
      and exists (select 1 from child_places c where c.posyandu_id = p.id)`;
  const touched = await touchAll(tx);
  await recomputeChildCounts(tx, touched);
  await recomputeChildSpreads(tx, touched);
  return { posyanduKept: kept.count };
}
