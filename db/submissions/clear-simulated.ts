import type { TransactionSql } from "postgres";

/** Takes simulated submissions out, with their files, their refused rows and their lines of the ticker. */
export async function clearSimulatedSubmissions(
  tx: TransactionSql,
): Promise<{ submissions: number }> {
  await tx`
    delete from change_log c using submissions s where s.id = c.submission_id and s.is_simulated`;
  await tx`
    delete from submission_files f using submissions s where s.file_sha256 = f.sha256 and s.is_simulated
      and not exists (select 1 from submissions o where o.file_sha256 = f.sha256 and not o.is_simulated)`;
  const submissions = await tx`delete from submissions where is_simulated`;
  return { submissions: submissions.count };
}
