import type { Context, TypedResponse } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ZodError } from "zod";
import type { Locale } from "@/lib/core/domain/text-pair";
import type { AnswerCache, CachedAnswer } from "./answer-cache";
import { AppError, refusal, refusalFrom } from "@/lib/core/refusals/errors";
import type { Log } from "@/lib/core/product/log";
import { describeField } from "./field-forms";
import { problemOf } from "./problem";
import type { ApiContext } from "./request-context";

/** The one place where an error becomes an answer. Bugs are logged once, with the id that the sender sees. */
export function respondProblem(c: Context, log: Log, error: unknown): Response {
  const requestId = String(c.get("requestId") ?? "-");
  const known = toAppError(error);
  const { status } = known;
  if (status >= 500)
    log.error({ requestId, path: c.req.path, error }, known.message);
  return c.json(
    { ...problemOf(known, requestId), ...known.details },
    status as ContentfulStatusCode,
    { "content-type": "application/problem+json" },
  );
}

/** An address that is there, asked in a way that it does not take. */
export function respondMethod(
  c: Context,
  log: Log,
  methods: readonly string[],
): Response {
  const allowed = methods.join(", ");
  c.header("allow", allowed);
  return respondProblem(c, log, refusal("method-not-allowed", { allowed }));
}

const connectionCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ENOENT",
  "EPIPE",
  "ECONNRESET",
  "57P01",
  "57P03",
]);

/** No room on the disk, or none left for this account; 53100 is what PostgreSQL says of its own. */
const fullCodes = new Set(["ENOSPC", "EDQUOT", "53100"]);

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  // The router refuses a body that is no JSON before any schema sees it.
  if (error instanceof HTTPException && error.status === 400)
    return refusalFrom(error, "bad-request", {
      id: "isinya bukan JSON yang utuh",
      en: "its body is no complete JSON",
    });
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  if (fullCodes.has(code)) return refusalFrom(error, "disk-full");
  if (connectionCodes.has(code))
    return refusalFrom(error, "database-unavailable");
  return refusalFrom(error, "internal");
}

/** The refusal of a request that does not fit its schema, with a sentence for each field. */
export function badRequest(error: ZodError): AppError {
  const fields = error.issues.map(({ path, message }) =>
    describeField(path.join("."), message),
  );
  const list = (locale: Locale) =>
    fields.map((field) => field[locale]).join("; ");
  return refusal("bad-request", { id: list("id"), en: list("en") });
}

type Hot<Reply> = {
  cache: AnswerCache;
  key: string;
  changedAt: number;
  make: () => Promise<Reply>;
};

/**
 * Answers from memory if nothing has changed since. The validator (ETag) lets a browser that has the answer already ask without receiving it again.
 */
export async function respondHot<Reply extends { sequence: number }>(
  c: ApiContext,
  { cache, key, changedAt, make }: Hot<Reply>,
): Promise<TypedResponse<Reply, 200, "json">> {
  const answer = await cache.get(
    `${c.get("audience")}|${key}`,
    changedAt,
    make,
  );
  // The cache keeps text only. The type it was made from is known here, so the compiler can check the route against its contract.
  return respondCached(c, answer) as Response &
    TypedResponse<Reply, 200, "json">;
}

function respondCached(c: ApiContext, { json, etag }: CachedAnswer): Response {
  const headers = {
    etag,
    "cache-control": "private, no-cache",
    "content-type": "application/json; charset=utf-8",
    vary: "cookie, authorization",
  };
  if (c.req.header("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  return new Response(json, { headers });
}
