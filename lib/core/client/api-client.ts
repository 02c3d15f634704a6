import type { z } from "zod";
import { ApiError } from "./api-error";

/** Carries a request to the API: over HTTP in the browser, in process in a server component. */
export type Transport = (request: Request) => Promise<Response>;

/** The schema may be fetched on first use, so that the first page needs no schema at all. */
export type SchemaSource<T> = () => Promise<z.ZodType<T>> | z.ZodType<T>;

export type CallOptions = {
  method?: "GET" | "POST" | "DELETE";
  body?: BodyInit;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** After this long the call counts as unreachable. */
  timeoutMs?: number;
};

export type ApiClient = {
  call: <T>(
    path: string,
    schema: SchemaSource<T>,
    options?: CallOptions,
  ) => Promise<T>;
};

export function createApiClient(
  transport: Transport,
  base: string,
  ownHeaders: Record<string, string> = {},
): ApiClient {
  return {
    call: async (path, schema, options = {}) => {
      const request = new Request(new URL(path, base), {
        method: options.method ?? "GET",
        headers: {
          accept: "application/json",
          ...ownHeaders,
          ...options.headers,
        },
        signal: signalOf(options),
        ...(options.body === undefined ? {} : { body: options.body }),
      });
      const response = await send(transport, request, options.signal);
      return readAnswer(response, schema);
    },
  };
}

/** Throws the words of a refusal. An answer whose body nobody needs is not read further. */
export async function insistOk(response: Response): Promise<void> {
  if (!response.ok) throw await refusalOf(response, await readJson(response));
}

/** What the API answered, by its schema; a refusal or an answer that cannot be read is an ApiError. */
export async function readAnswer<T>(
  response: Response,
  schema: SchemaSource<T>,
): Promise<T> {
  const body = await readJson(response);
  return readReply(response, body, schema);
}

function signalOf({ signal, timeoutMs = 20_000 }: CallOptions): AbortSignal {
  const limit = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

async function send(
  transport: Transport,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    return await transport(request);
  } catch (cause) {
    // An aborted call has not failed: whoever aborted it knows why. Only the other calls have failed.
    if (signal?.aborted) throw cause;
    throw new ApiError({ kind: "unreachable" }, cause);
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ApiError({ kind: "unreadable", status: response.status }, cause);
  }
}

async function readReply<T>(
  response: Response,
  body: unknown,
  schema: SchemaSource<T>,
): Promise<T> {
  if (!response.ok) throw await refusalOf(response, body);
  const parsed = (await readSchema(schema)).safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    { kind: "unreadable", status: response.status },
    parsed.error,
  );
}

/** A schema that could not be fetched is the network's doing, not the answer's. */
async function readSchema<T>(schema: SchemaSource<T>): Promise<z.ZodType<T>> {
  try {
    return await schema();
  } catch (cause) {
    throw new ApiError({ kind: "unreachable" }, cause);
  }
}

async function refusalOf(response: Response, body: unknown): Promise<ApiError> {
  const { ProblemWithMore } = await import("@/lib/core/refusals/contract");
  const problem = ProblemWithMore.safeParse(body);
  return problem.success
    ? new ApiError({
        kind: "refused",
        status: response.status,
        problem: problem.data,
      })
    : new ApiError(
        { kind: "unreadable", status: response.status },
        problem.error,
      );
}
