import type { TransactionSql } from "postgres";

/** The hashes of the files beside the database that its rows name, once each, and their sizes. */
export async function listContents(
  tx: TransactionSql,
): Promise<{ sha256: string; bytes: number }[]> {
  return tx<{ sha256: string; bytes: number }[]>`
    select sha256, max(bytes)::int as bytes from evidence_files group by sha256 order by sha256`;
}
