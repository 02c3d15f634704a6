import type { TransactionSql } from "postgres";
import { inside } from "@/db/core/inside-area";
import type { AreaCode } from "@/lib/core/domain/ids";

/** Marks earlier refused rows whose posyandu-month has arrived now, so that they leave the list of rows to be corrected. */
export async function markMended(
  tx: TransactionSql,
  submissionId: string,
): Promise<void> {
  await tx`update refused_rows f set mended_by = ${submissionId} from staged t
    where f.mended_by is null and f.posyandu_id = t.posyandu_id and f.month = t.month`;
}

/**
 * Marks refused rows of an area that a file of such rows has brought back, by their names "submission/row", whatever posyandu they say now. Those that are
 * refused again stand in the list as rows of the new file.
 */
export async function markReturned(
  tx: TransactionSql,
  submissionId: string,
  { area, origins }: { area: AreaCode; origins: readonly string[] },
): Promise<void> {
  const rows = origins.flatMap((origin) => {
    const [, id, row] =
      /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/(\d{1,9})(?:\/|$)/.exec(
        origin,
      ) ?? [];
    return id === undefined ? [] : [{ id, row: Number(row) }];
  });
  if (rows.length === 0) return;
  await tx`update refused_rows f set mended_by = ${submissionId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as t(id uuid, row integer)
    where f.submission_id = t.id and f.row_number = t.row and f.mended_by is null and f.submission_id <> ${submissionId}
      and ${inside(tx, "f.area_code", area)}`;
}

/**
 * Rows that a submission had mended wait again when it is withdrawn, except those that another standing submission has brought since. A row that a
 * person took off the list bears its own submission, and stays off.
 */
export async function reopenMended(
  tx: TransactionSql,
  submissionId: string,
): Promise<void> {
  await tx`
    update refused_rows f set mended_by = (
      select r.submission_id from reports r join submissions s on s.id = r.submission_id and s.status = 'accepted'
      where r.posyandu_id = f.posyandu_id and r.month = f.month
        and s.sequence > (select o.sequence from submissions o where o.id = f.submission_id)
      order by s.sequence limit 1)
    where f.mended_by = ${submissionId} and f.submission_id <> ${submissionId}`;
}
