import type {
  SubmissionRecord,
  SubmissionSummaryRecord,
} from "@/db/submissions/submission-records";
import type {
  SubmissionReply,
  SubmissionSummary,
} from "@/lib/submissions/contract";
import { issueWithoutText } from "@/lib/submissions/domain/issue-without-text";
import type { Actor } from "@/lib/core/access/actor";
import type { Unchecked } from "@/lib/core/domain/unchecked";
import { formOf } from "./forms";
import { mayReadUnchecked } from "./permissions";
import type { Product } from "@/lib/core/product/product";
import { readUnchecked, sourceOf } from "./unchecked-text";

type Told = Pick<Product, "directory" | "itemsIn">;

/** The file by its fingerprint, for whoever may not read the name that its sender gave it. */
export function nameWithoutText(
  { id }: { id: string },
  name: Unchecked<string>,
): string {
  return `kiriman-${id.slice(0, 8)}${endingOf(name.reveal())}`;
}

/** Endings of the files that are sent; any other may be a part of a name. */
function endingOf(name: string): string {
  return (
    /\.(?:csv|tsv|txt|xlsx|xlsm|xls|html?)$/i.exec(name)?.[0].toLowerCase() ??
    ""
  );
}

function common(
  product: Told,
  actor: Actor,
  record: Omit<SubmissionRecord, "issues" | "detail">,
) {
  const source = sourceOf(product, record);
  return {
    id: record.id,
    status: record.status,
    form: record.form,
    area: record.areaCode,
    areaName: product.directory.nameOf(record.areaCode),
    months: record.months,
    file: {
      name:
        readUnchecked(actor, source, record.fileName) ??
        nameWithoutText(record, record.fileName),
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
    ...(mayReadUnchecked(actor, source) ? {} : { valuesHidden: true as const }),
  };
}

/** A stored submission as the API shows it to somebody: what its sender wrote only for whoever may read that. */
export function submissionReply(
  product: Told,
  actor: Actor,
  record: SubmissionRecord,
  repeated = false,
): SubmissionReply {
  const source = sourceOf(product, record);
  return {
    dryRun: false,
    ...common(product, actor, record),
    issues:
      readUnchecked(actor, source, record.issues) ??
      issuesWithoutText(product, record),
    detail: mayReadUnchecked(actor, source)
      ? readUnchecked(actor, source, record.detail)
      : detailWithoutText(product, record),
    repeated,
  };
}

function issuesWithoutText(
  product: Told,
  record: SubmissionRecord,
): SubmissionReply["issues"] {
  const { columnOf } = formOf(product, record).ownWords;
  return record.issues
    .reveal()
    .map((issue) => issueWithoutText(issue, columnOf));
}

function detailWithoutText(
  product: Told,
  record: SubmissionRecord,
): SubmissionReply["detail"] {
  const detail = record.detail.reveal();
  return detail === null
    ? null
    : formOf(product, record).ownWords.detail(detail);
}

/** The same for lists, without its issues. */
export function submissionSummary(
  product: Told,
  actor: Actor,
  record: SubmissionSummaryRecord,
): SubmissionSummary {
  return {
    ...common(product, actor, record),
    issueCount: record.issueCount,
  };
}
