import { parseMonth, type Month } from "@/lib/core/domain/month";
import type { ReceivedUpload } from "@/lib/core/files/receive-upload";
import type { ApiContext } from "@/lib/core/http/request-context";
import { refusal } from "@/lib/core/refusals/errors";
import { Decisions } from "@/lib/submissions/contract";
import { HeadingChoiceList } from "@/lib/reports/contract";
import { normaliseHeading } from "@/lib/core/domain/heading";
import type { SubmissionJob } from "./submission-job";
import {
  jsonField,
  sendingOf,
  type Sending,
} from "@/lib/submissions/server/sending";

/** A monthly form as it was received, and what its sender says of it. */
export type SubmissionRequest = Sending & {
  /** Where the file does not say. */
  month: Month | null;
  rowDecisions: [number, string][];
  /** The sheet of a workbook, where its sender names one. */
  sheet: string | null;
  /** What the sender says of single headings, by the heading in the form in which headings are compared. */
  headings: SubmissionJob["headings"];
  /** Codes of the questions that the sender says yes to. */
  confirmed: ReadonlySet<string>;
  /** A check that lists every posyandu that would change. */
  wantsAllChanges: boolean;
  /** Accept the valid rows of a file that holds errors. */
  acceptValid: boolean;
};

/** What a sender asks, from the fields beside the file, the query and the headers. Fields that cannot be read are refused by name. */
export function toRequest(
  c: ApiContext,
  upload: ReceivedUpload,
  receivedAt: Date,
): SubmissionRequest {
  const { month, decisions, sheet, headings, confirm } = upload.fields;
  return {
    ...sendingOf(c, upload, receivedAt),
    month: month ? monthField(month) : null,
    rowDecisions: decisionsField(decisions),
    sheet: sheet === undefined || sheet.trim() === "" ? null : sheet,
    headings: headingsField(headings),
    confirmed: new Set((confirm ?? "").split(/[,\s]+/).filter(Boolean)),
    wantsAllChanges: c.req.query("changes") === "all",
    acceptValid: c.req.query("acceptValid") === "true",
  };
}

function monthField(text: string): Month {
  const month = parseMonth(text);
  if (month === null) {
    throw refusal("bad-request", {
      id: "isian month tidak terbaca, tulis 2026-10",
      en: "the field month cannot be read, write 2026-10",
    });
  }
  return month;
}

function decisionsField(text: string | undefined): [number, string][] {
  const decisions = jsonField(Decisions, text, {
    id: "isian decisions bukan JSON baris → id posyandu",
    en: "the field decisions is no JSON of row → posyandu id",
  });
  return Object.entries(decisions).map(([row, id]) => [Number(row), id]);
}

function headingsField(
  text: string | undefined,
): SubmissionRequest["headings"] {
  const choices = jsonField(HeadingChoiceList, text, {
    id: "isian headings bukan JSON judul kolom → kode kolom atau passed-over",
    en: "the field headings is no JSON of heading → code of a column, or passed-over",
  });
  return Object.entries(choices).map(([heading, use]) => [
    normaliseHeading(heading),
    use,
  ]);
}
