import type { SubmissionRecord } from "@/db/submissions/submission-records";
import { ChildFileDetail, type ChildFileReply } from "@/lib/children/contract";
import { coverageOfRecord } from "./child-coverage";
import type { Actor } from "@/lib/core/access/actor";
import {
  readUnchecked,
  sourceOf,
} from "@/lib/submissions/server/unchecked-text";
import type { Product } from "@/lib/core/product/product";

/** What is kept about a file of children, without the headings and the measures that its sender wrote. */
export function detailWithoutText(
  detail: Record<string, unknown>,
): Record<string, unknown> {
  const { rows, issues } = ChildFileDetail.parse(detail);
  return {
    rows,
    issues: issues.map((issue) => ({
      ...issue,
      column: null,
      rows: issue.rows.map(({ row }) => ({ row, value: null })),
    })),
  };
}

/** A stored file of children as the API shows it to whoever sends such files of the regency. */
export async function childFileReply(
  product: Product,
  record: SubmissionRecord,
  { actor, repeated }: { actor: Actor; repeated: boolean },
): Promise<ChildFileReply> {
  const source = sourceOf(product, record);
  // Somebody who no longer answers for the regency may still ask with the key of then.
  const detail =
    readUnchecked(actor, source, record.detail) ??
    detailWithoutText(record.detail.reveal() ?? {});
  const { rows, issues } = ChildFileDetail.parse(detail);
  return {
    dryRun: false,
    id: record.id,
    area: record.areaCode,
    areaName: product.directory.nameOf(record.areaCode),
    months: record.months,
    file: { bytes: record.fileBytes, sha256: record.fileSha256 },
    rows,
    issues,
    coverage: await coverageOfRecord(product, record),
    sequence: record.sequence,
    receivedAt: record.receivedAt.toISOString(),
    repeated,
  };
}
