import type {
  SubmissionRecord,
  SubmissionSummaryRecord,
} from "@/db/submissions/submission-records";
import type {
  SubmissionReply,
  SubmissionSummary,
} from "@/lib/submissions/contract";
import { formOf } from "./forms";
import type { Product } from "@/lib/core/product/product";

function common(
  product: Pick<Product, "directory" | "itemsIn">,
  record: Omit<SubmissionRecord, "issues" | "detail">,
) {
  return {
    id: record.id,
    status: record.status,
    form: record.form,
    area: record.areaCode,
    areaName: product.directory.nameOf(record.areaCode),
    months: record.months,
    file: {
      name: record.fileName,
      bytes: record.fileBytes,
      sha256: record.fileSha256,
      kept: formOf(product, record).whyNotKept === null,
    },
    rows: {
      read: record.rowsRead,
      valid: record.rowsAccepted,
      refused: record.rowsRefused,
      new: record.rowsNew,
      changed: record.rowsChanged,
      unchanged: record.rowsUnchanged,
    },
    sequence: record.sequence,
    sender: record.actorName,
    receivedAt: record.receivedAt.toISOString(),
    withdrawnAt: record.withdrawnAt?.toISOString() ?? null,
  };
}

/** A stored submission as the API shows it. */
export function submissionReply(
  product: Pick<Product, "directory" | "itemsIn">,
  record: SubmissionRecord,
  repeated: boolean,
): SubmissionReply {
  return {
    dryRun: false,
    ...common(product, record),
    issues: record.issues,
    detail: record.detail,
    repeated,
  };
}

/** The same for lists, without its issues. */
export function submissionSummary(
  product: Pick<Product, "directory" | "itemsIn">,
  record: SubmissionSummaryRecord,
): SubmissionSummary {
  return { ...common(product, record), refusedOpen: record.refusedOpen };
}
