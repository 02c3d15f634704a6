import { Decisions } from "@/lib/submissions/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { parseMonth, type Month } from "@/lib/core/domain/month";
import { refusal } from "@/lib/core/refusals/errors";
import type { ReceivedUpload } from "@/lib/core/files/receive-upload";
import type { SubmissionRequest } from "./submission-request";
import type { ApiContext } from "@/lib/core/http/request-context";

/** Reads what a sender asks for, from the fields beside the file, the query and the headers. If a field cannot be read, the refusal names it. */
export function toRequest(
  c: ApiContext,
  upload: ReceivedUpload,
  receivedAt: Date,
): SubmissionRequest {
  const { fields } = upload;
  const actor = c.get("actor");
  return {
    actor,
    file: upload,
    area: fields.area ? areaField(fields.area) : null,
    month: fields.month ? monthField(fields.month) : null,
    rowDecisions: decisionsField(fields.decisions),
    acceptValid: c.req.query("acceptValid") === "true",
    idempotencyKey: c.req.header("idempotency-key") ?? null,
    source: actor.kind === "key" ? "api" : "page",
    receivedAt,
    upload: fields.upload ?? null,
    signal: c.req.raw.signal,
  };
}

/** An area code among the fields of a form; anything else is refused. */
export function areaField(text: string): AreaCode {
  const parsed = AreaCode.safeParse(text.trim());
  if (!parsed.success)
    throw refusal("unknown-area", { code: text.slice(0, 40) });
  return parsed.data;
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
  if (text === undefined || text === "") return [];
  const parsed = Decisions.safeParse(safeJson(text));
  if (!parsed.success)
    throw refusal("bad-request", {
      id: "isian decisions bukan JSON baris → id posyandu",
      en: "the field decisions is no JSON of row → posyandu id",
    });
  return Object.entries(parsed.data).map(([row, id]) => [Number(row), id]);
}

/** The value of a text that should be JSON; undefined if it is not JSON. */
export function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is not JSON is refused by the schema that follows.
    return undefined;
  }
}
