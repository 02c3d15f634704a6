import type {
  SubmissionRecord,
  SubmissionSummaryRecord,
} from "@/db/submissions/submission-records";
import type {
  SubmissionReply,
  SubmissionSummary,
} from "@/lib/submissions/contract";
import type { Text } from "@/lib/core/domain/text-pair";
import type { Issue, IssueCode } from "@/lib/submissions/domain/issue";
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
    refusedOpen: record.refusedOpen,
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
    issues: isOpen ? record.issues : record.issues.map(withoutContent),
    ...(isOpen ? {} : { valuesHidden: true }),
    detail: record.detail,
    repeated,
  };
}

/** Codes whose words quote what stands in the file. */
const quoting: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "code-contradicts-name",
  "period-differs",
  "period-from-file",
]);

const notShown: Text = {
  id: "Isi berkas yang bertentangan tidak ditampilkan untuk akun ini.",
  en: "The contents that contradict each other are not shown to this account.",
};

function withoutContent({ place: _, ...issue }: Issue): Issue {
  const isQuoting = quoting.has(issue.code);
  return {
    ...issue,
    value: null,
    ...(isQuoting ? { message: notShown } : {}),
  };
}

/** The same for lists, without its issues. */
export function submissionSummary(
  product: Pick<Product, "directory" | "itemsIn">,
  record: SubmissionSummaryRecord,
): SubmissionSummary {
  return { ...common(product, record), issueCount: record.issueCount };
}
