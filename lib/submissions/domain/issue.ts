import type { Text } from "@/lib/core/domain/text-pair";

export const issueCodes = [
  "unknown-posyandu",
  "ambiguous-posyandu",
  "other-area",
  "not-in-registry-that-month",
  "registration-village-mismatch",
  "identity-conflict",
  "missing-identity",
  "not-a-number",
  "not-a-whole-number",
  "negative-number",
  "absurd-number",
  "ambiguous-number",
  "formula-without-value",
  "cell-error",
  "check-failed",
  "unusual",
  "duplicate-row",
  "month-unreadable",
  "month-in-future",
  "month-differs",
  "month-missing",
  "empty-report",
  "unknown-column",
  "missing-column",
  "duplicate-column",
  "unread-sheet",
  "percentage",
  "parts-differ",
  "month-ambiguous",
  "code-contradicts-name",
  "names-differ",
  "looks-like-bps-codes",
  "column-unclear",
  "column-without-heading",
  "sum-of-columns",
  "hidden-rows",
  "hidden-columns",
  "lines-split",
  "filled-from-above",
  "rows-passed-over",
  "total-differs",
  "period-differs",
  "period-from-file",
  "same-as-last-month",
  "counts-fall",
  "counts-emptied",
  "too-many-issues",
] as const;
export type IssueCode = (typeof issueCodes)[number];

export const severities = ["error", "question", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/**
 * What is wrong with a row or a file, where, and what to do. An `error` keeps the row out; a `question` keeps the file out until its sender says yes
 * to it; a `warning` is accepted and shown; a `note` says how something was read.
 */
export type Issue = {
  code: IssueCode;
  severity: Severity;
  /** The row as the sender's program counts it; null if the issue is about the whole file. */
  row: number | null;
  /** Heading as it stands in the file, or the element's code. */
  column: string | null;
  /** The content of the cell, shortened. */
  value: string | null;
  message: Text;
  remedy: Text;
  /** If a name stays open, the posyandu that it might mean. A person chooses. */
  candidates?: { id: string; name: string }[];
  /** If a column stays open, the element that it looks most like. */
  suggestion?: string;
  /** What the row calls its posyandu and village, as written, so that a person finds it without counting rows. */
  place?: { posyandu: string | null; village: string | null };
  /** The letters of the column, as a spreadsheet shows them. */
  letter?: string;
};
