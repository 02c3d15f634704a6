import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { HeadingChoiceList } from "@/lib/reports/contract";
import {
  uploadFile,
  type ChosenFile,
  type Upload,
} from "@/lib/core/files/client/upload-file";

/** A file with the sender's answers about it: the regency, the month, and what its unclear sheets, columns, rows and questions mean. */
export type Report = {
  file: ChosenFile;
  area: AreaCode;
  month: Month;
  /** Row number → posyandu id. */
  decisions: Readonly<Record<string, string>>;
  /** Heading as written → what its column is. */
  headings: Readonly<HeadingChoiceList>;
  /** The sheet of a workbook; null leaves it to the server. */
  sheet: string | null;
  /** Codes of the questions answered with yes. */
  confirmed: readonly string[];
};

type Hooks = Pick<Upload, "onSent" | "signal"> & { upload: string };

function fieldsOf(report: Report, upload: string): Record<string, string> {
  return {
    area: report.area,
    month: report.month,
    decisions: JSON.stringify(report.decisions),
    headings: JSON.stringify(report.headings),
    confirm: report.confirmed.join(","),
    ...(report.sheet === null ? {} : { sheet: report.sheet }),
    upload,
  };
}

/** Checks a file without storing anything. With `changes` the answer lists every posyandu that would change, not only the first. */
export function checkReport(
  report: Report,
  { upload, changes, ...hooks }: Hooks & { changes?: "all" },
) {
  const more = changes === undefined ? "" : `&changes=${changes}`;
  return uploadFile(
    {
      path: `/api/v1/submissions?dryRun=true${more}`,
      file: report.file,
      fields: fieldsOf(report, upload),
      ...hooks,
    },
    async () => (await import("@/lib/submissions/contract")).DryRunReply,
  );
}

/** Stores a file; with `acceptValid` only its correct rows. Sending it twice with the same key stores nothing twice. */
export function acceptReport(
  report: Report,
  { acceptValid, key }: { acceptValid: boolean; key: string },
  { upload, ...hooks }: Hooks,
) {
  return uploadFile(
    {
      path: `/api/v1/submissions?acceptValid=${String(acceptValid)}`,
      file: report.file,
      fields: fieldsOf(report, upload),
      headers: { "idempotency-key": key },
      ...hooks,
    },
    async () => (await import("@/lib/submissions/contract")).SubmissionReply,
  );
}
