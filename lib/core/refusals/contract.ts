import * as z from "zod";

export const TextSchema = z.object({ id: z.string(), en: z.string() });

export const errorCodes = [
  "bad-request",
  "unknown-area",
  "unknown-indicator",
  "level-not-below",
  "level-not-public",
  "month-outside-range",
  "not-signed-in",
  "not-allowed",
  "not-found",
  "already-withdrawn",
  "file-too-large",
  "file-unreadable",
  "file-missing",
  "not-multipart",
  "rows-refused",
  "columns-missing",
  "idempotency-conflict",
  "upload-aborted",
  "too-busy",
  "too-many-requests",
  "database-unavailable",
  "internal",
] as const;
export const ErrorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Every refusal of the API, as application/problem+json (RFC 9457): what happened and what to do, in both languages. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: ErrorCode,
  message: TextSchema,
  remedy: TextSchema,
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
