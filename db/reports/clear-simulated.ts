import type { TransactionSql } from "postgres";

/**
 * Takes the simulated reports out. A simulated posyandu for which somebody has sent a real report is real from now on, so that no later
 * clearing takes it away.
 */
export async function clearSimulatedReports(
  tx: TransactionSql,
): Promise<{ reports: number; posyanduKept: number }> {
  const reports = await tx`
    delete from reports r using submissions s where s.id = r.submission_id and s.is_simulated`;
  const kept = await tx`
    update posyandu p set is_simulated = false where p.is_simulated
      and exists (select 1 from reports r where r.posyandu_id = p.id)`;
  return { reports: reports.count, posyanduKept: kept.count };
}
