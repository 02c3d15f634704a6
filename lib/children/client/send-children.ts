import type { HeadingChoices, PlaceDecisions } from "@/lib/children/contract";
import type { DateAnswers } from "@/lib/children/domain/date-order";
import type { AreaCode } from "@/lib/core/domain/area-code";
import {
  uploadFile,
  type ChosenFile,
  type Upload,
} from "@/lib/core/files/client/upload-file";

/**
 * A file of measured children, with the sender's answers about it: what its headings mean, which posyandu its unclear places are, how its dates are
 * written, and what else was asked.
 */
export type ChildFile = {
  file: ChosenFile;
  area: AreaCode;
  headings: HeadingChoices;
  decisions: PlaceDecisions;
  dateAnswers: DateAnswers;
  acceptMonths: boolean;
  acceptFewer: boolean;
};

type Hooks = Pick<Upload, "onSent" | "signal"> & { upload: string };

function fieldsOf(
  { area, headings, decisions, dateAnswers, ...yes }: ChildFile,
  upload: string,
): Record<string, string> {
  return {
    area,
    headings: JSON.stringify(headings),
    decisions: JSON.stringify(decisions),
    dateOrder: JSON.stringify(dateAnswers),
    acceptMonths: String(yes.acceptMonths),
    acceptFewer: String(yes.acceptFewer),
    upload,
  };
}

/** Reads a file without storing anything. */
export function checkChildren(sent: ChildFile, { upload, ...hooks }: Hooks) {
  return uploadFile(
    {
      path: "/api/v1/child-files?dryRun=true",
      file: sent.file,
      fields: fieldsOf(sent, upload),
      ...hooks,
    },
    async () => (await import("@/lib/children/contract")).ChildFileCheck,
  );
}

/** Stores a file. Rows of open places wait for a decision. Sending it twice with the same key stores nothing twice. */
export function acceptChildren(
  sent: ChildFile,
  key: string,
  { upload, ...hooks }: Hooks,
) {
  return uploadFile(
    {
      path: "/api/v1/child-files",
      file: sent.file,
      fields: fieldsOf(sent, upload),
      headers: { "idempotency-key": key },
      ...hooks,
    },
    async () => (await import("@/lib/children/contract")).ChildFileReply,
  );
}
