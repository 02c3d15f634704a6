import type {
  SubmissionRecord,
  SubmissionSummaryRecord,
} from "@/db/submissions/submission-records";
import type {
  SubmissionReply,
  SubmissionSummary,
} from "@/lib/submissions/contract";
import type { Actor } from "@/lib/core/access/actor";
import { formOf } from "./forms";
import { mayReadFiles } from "./permissions";
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

/**
 * A stored submission as the API shows it to somebody. The content of a cell was never checked for names of people, so it is shown to nobody who may
 * not read the file itself.
 */
export function submissionReply(
  product: Pick<Product, "directory" | "itemsIn">,
  actor: Actor,
  record: SubmissionRecord,
  repeated = false,
): SubmissionReply {
  const isOpen = mayReadFiles(actor, record.areaCode);
  return {
    dryRun: false,
    ...common(product, record),
    issues: isOpen
      ? record.issues
      : record.issues.map((issue) => ({ ...issue, value: null })),
    ...(isOpen ? {} : { valuesHidden: true }),
    detail: record.detail,
    repeated,
  };
}

/** The same for lists, without its issues. */
export function submissionSummary(
  product: Pick<Product, "directory" | "itemsIn">,
  record: SubmissionSummaryRecord,
): SubmissionSummary {
  const { refusedOpen, issueCount } = record;
  return { ...common(product, record), refusedOpen, issueCount };
}
