import type { SubmissionRecord } from "@/db/submissions/submission-records";
import type { ChildFileReply } from "@/lib/contract/children";
import type { Product } from "@/lib/core/product/product";

/** A stored file of children as the API shows it. */
export function childFileReply(
  { directory }: Pick<Product, "directory">,
  record: SubmissionRecord,
  repeated: boolean,
): ChildFileReply {
  if (record.children === null)
    throw new Error("A submission of posyandu is no file of children");
  return {
    dryRun: false,
    id: record.id,
    area: record.areaCode,
    areaName: directory.nameOf(record.areaCode),
    months: record.months,
    file: { bytes: record.fileBytes, sha256: record.fileSha256 },
    rows: record.children.rows,
    issues: record.children.issues,
    sequence: record.sequence,
    receivedAt: record.receivedAt.toISOString(),
    repeated,
  };
}
