import type { Change } from "@/db/core/changes";
import type { Transaction } from "@/db/core/ledger";
import type { SubmissionRecord } from "@/db/submissions/submission-records";
import type { RefusedRow } from "@/lib/submissions/domain/refused-row";
import type { Text } from "@/lib/core/domain/text-pair";
import type { FileFormat } from "@/lib/core/http/file-reply";
import type { Product } from "@/lib/core/product/product";
import { makeSlot } from "@/lib/core/product/slot";
import type { TextReaders } from "./permissions";

/** A submission that is being taken back, and the sequence at which that happens. */
export type Taking = { found: SubmissionRecord; sequence: number };

/** A refused row as it is given back. */
export type RefusedToMend = Pick<RefusedRow, "written" | "issues"> & {
  row: number;
  fileName: string;
  submission: string;
};

/** How a form gives rows back that were refused. */
export type RefusedForm = {
  /** What a row says by the columns of the form, of rows from before that was kept. */
  writtenOf: (
    cells: Readonly<Record<string, string>>,
  ) => Record<string, string>;
  /** The rows as a file of the form, which can be corrected and sent again as it is. */
  write: (
    rows: readonly RefusedToMend[],
    format: FileFormat,
  ) => Promise<Uint8Array>;
};

/** What of a submission holds nothing that its sender wrote: shown to whoever may not read the file. */
export type OwnWords = {
  /** The column that a heading is read as, by its code; null if it is unknown. */
  columnOf: (heading: string) => string | null;
  /** What the subject keeps about the submission, without text of the file. */
  detail: (detail: Record<string, unknown>) => Record<string, unknown> | null;
};

/** What can be sent as a submission. The subject that reads such files puts its form into the slot. */
export type SubmissionForm = {
  /** The word that is stored with every submission of this form. */
  form: string;
  /** Why the file cannot be downloaded, as the end of a sentence that begins with "not found: "; null if the file is kept. */
  whyNotKept: Text | null;
  /** Who may read what stands in such a file. */
  readers: TextReaders;
  ownWords: OwnWords;
  /** Null where a file is accepted whole or not at all. */
  refused: RefusedForm | null;
  /** Removes what was stored from the counts, and counts what that touches anew. What was there before counts again. */
  takeBack: (
    tx: Transaction,
    product: Product,
    taking: Taking,
  ) => Promise<Change>;
};

export const submissionForms = makeSlot<SubmissionForm>("submission forms");

/** The form of a stored submission. Throws if the subject that stored it no longer exists. */
export function formOf(
  { itemsIn }: Pick<Product, "itemsIn">,
  { form }: Pick<SubmissionRecord, "form">,
): SubmissionForm {
  const found = itemsIn(submissionForms).find((one) => one.form === form);
  if (found === undefined)
    throw new Error(`Nobody knows submissions of the form ${form}`);
  return found;
}
