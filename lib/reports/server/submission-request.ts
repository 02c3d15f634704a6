import { parseMonth, type Month } from "@/lib/core/domain/month";
import type { ReceivedUpload } from "@/lib/core/files/receive-upload";
import type { ApiContext } from "@/lib/core/http/request-context";
import { refusal } from "@/lib/core/refusals/errors";
import { Decisions } from "@/lib/submissions/contract";
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
  /** Accept the valid rows of a file that holds errors. */
  acceptValid: boolean;
};

/** What a sender asks, from the fields beside the file, the query and the headers. Fields that cannot be read are refused by name. */
export function toRequest(
  c: ApiContext,
  upload: ReceivedUpload,
  receivedAt: Date,
): SubmissionRequest {
  const { month, decisions } = upload.fields;
  return {
    ...sendingOf(c, upload, receivedAt),
    month: month ? monthField(month) : null,
    rowDecisions: decisionsField(decisions),
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
