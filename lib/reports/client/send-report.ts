import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import {
  uploadFile,
  type ChosenFile,
  type Upload,
} from "@/lib/core/files/client/upload-file";

/** A file with the sender's answers about it: the regency, the month, and which posyandu its unclear rows mean. */
export type Report = {
  file: ChosenFile;
  area: AreaCode;
  month: Month;
  /** Row number → posyandu id. */
  decisions: Readonly<Record<string, string>>;
};

type Hooks = Pick<Upload, "onSent" | "signal"> & { upload: string };

function fieldsOf(report: Report, upload: string): Record<string, string> {
  return {
    area: report.area,
    month: report.month,
    decisions: JSON.stringify(report.decisions),
    upload,
  };
}

/** Checks a file without storing anything. */
export function checkReport(report: Report, { upload, ...hooks }: Hooks) {
  return uploadFile(
    {
      path: "/api/v1/submissions?dryRun=true",
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
