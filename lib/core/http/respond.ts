import type { Context, TypedResponse } from "hono";
import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ZodError } from "zod";
import type { Locale } from "@/lib/core/domain/text-pair";
import { AppError, refusal, refusalFrom } from "@/lib/core/refusals/errors";
import type { Log } from "@/lib/core/product/log";
import type { Product } from "@/lib/core/product/product";
import { describeField } from "./field-forms";
import { keptAnswers, type Basis } from "./kept-answers";
import { problemOf } from "./problem";
import type { ApiContext, ApiEnv } from "./request-context";
import { addressOf, keyOf, replyOf, sendReply } from "./send-kept";

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

/** Where the answer goes; undefined where a page or a test asks in process. */
function connectionOf({ env }: ApiContext): ServerResponse | undefined {
  return (env as ApiEnv["Bindings"] | undefined)?.outgoing;
}

/**
 * Answers from memory if nothing has changed since, else with what `make` finds, which is kept for all who ask the same address with the same rights. The
 * validator (ETag) lets a browser that has the answer already ask without receiving it again.
 */
export async function respondKept<Reply extends { sequence: number }>(
  c: ApiContext,
  product: Product,
  { basis, make }: { basis: Basis; make: () => Promise<Reply> },
): Promise<TypedResponse<Reply, 200, "json">> {
  const answers = product.service(keptAnswers);
  const key = keyOf(c.get("audience"), addressOf(c.req.url));
  const answer = await answers.get(key, basis, make);
  const reply = await replyOf(answers, key, answer, {
    ifNoneMatch: c.req.header("if-none-match"),
    acceptEncoding: c.req.header("accept-encoding"),
  });
  // The answer is bytes already. Read out of a Response, they would cost as much as all the rest.
  const outgoing = connectionOf(c);
  if (outgoing !== undefined) sendReply(outgoing, reply, c.get("requestId"));
  const response =
    outgoing === undefined
      ? new Response(reply.body, reply)
      : RESPONSE_ALREADY_SENT;
  // The type the bytes were made from is known here, so the compiler can check the route against its contract.
  return response as Response & TypedResponse<Reply, 200, "json">;
}
