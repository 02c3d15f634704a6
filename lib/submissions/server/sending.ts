import type { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { AreaCode } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";
import type { ReceivedUpload } from "@/lib/core/files/receive-upload";
import type { ApiContext } from "@/lib/core/http/request-context";
import { refusal } from "@/lib/core/refusals/errors";

/** A file received whole, waiting in the temporary folder. */
type ReceivedFile = {
  path: string;
  name: string;
  bytes: number;
  sha256: string;
};

/** What is asked with a file, whatever its form. */
export type Sending = {
  actor: Actor;
  file: ReceivedFile;
  /** Where the file does not say; absent, the sender's own regency or the one that all rows belong to. */
  area: AreaCode | null;
  idempotencyKey: string | null;
  source: "page" | "api" | "command";
  receivedAt: Date;
  upload: string | null;
  signal?: AbortSignal;
};

/** What a sender asks, from the fields beside the file and the headers. Fields that cannot be read are refused by name. */
export function sendingOf(
  c: ApiContext,
  upload: ReceivedUpload,
  receivedAt: Date,
): Sending {
  const { fields } = upload;
  const actor = c.get("actor");
  return {
    actor,
    file: upload,
    area: fields.area ? areaField(fields.area) : null,
    idempotencyKey: c.req.header("idempotency-key") ?? null,
    source: actor.kind === "key" ? "api" : "page",
    receivedAt,
    upload: fields.upload ?? null,
    signal: c.req.raw.signal,
  };
}

/** What a field of JSON holds, nothing where it is absent; `problem` says what it is not. */
export function jsonField<Value extends Record<string, unknown>>(
  schema: z.ZodType<Value>,
  text: string | undefined,
  problem: Text,
): Value {
  const parsed = schema.safeParse(
    text === undefined || text === "" ? {} : safeJson(text),
  );
  if (!parsed.success) throw refusal("bad-request", problem);
  return parsed.data;
}

function areaField(text: string): AreaCode {
  const parsed = AreaCode.safeParse(text.trim());
  if (!parsed.success)
    throw refusal("unknown-area", { code: text.slice(0, 40) });
  return parsed.data;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON fails the schema that follows.
    return undefined;
  }
}
