import type { SubmissionRecord } from "@/db/submissions/submission-records";
import { ChildFileDetail, type ChildFileReply } from "@/lib/children/contract";
import { coverageOfRecord } from "./child-coverage";
import type { Product } from "@/lib/core/product/product";

/** A stored file of children as the API shows it. */
export async function childFileReply(
  product: Product,
  record: SubmissionRecord,
  repeated: boolean,
): Promise<ChildFileReply> {
  const { rows, issues } = ChildFileDetail.parse(record.detail);
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
