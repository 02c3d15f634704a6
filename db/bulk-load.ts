// Provisional.
import { once } from "node:events";
import type { TransactionSql } from "postgres";

export async function bulkLoad(
  tx: TransactionSql,
  { table, columns, copyText }: { table: string; columns: { name: string; type: string }[]; copyText: Uint8Array | Uint8Array[] },
): Promise<void> {
  const writable = await tx.unsafe(`copy ${table} (${columns.map((c) => `"${c.name}"`).join(",")}) from stdin`).writable();
  for (const part of Array.isArray(copyText) ? copyText : [copyText]) {
    if (!writable.write(part)) await once(writable, "drain");
  }
  writable.end();
  await once(writable, "finish");
}
