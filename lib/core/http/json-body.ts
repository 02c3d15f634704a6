import { refusal, refusalFrom } from "@/lib/core/refusals/errors";
import { readBody, type BodyLimits } from "./read-body";

/**
 * The request with its body received and found to be JSON that can be stored: of the right type, no larger than allowed, whole, in UTF-8. Anything
 * else is refused, so that what reads it after this only asks whether it fits. One without a body stays without.
 */
export async function readJsonBody(
  request: Request,
  limits: Omit<BodyLimits, "milliseconds">,
): Promise<Request> {
  if (request.body === null) return request;
  insistOnType(request.headers);
  const bytes = await readBody(request, limits);
  insistOnJson(bytes);
  const { url, method, signal } = request;
  const headers = new Headers(request.headers);
  headers.delete("transfer-encoding");
  return new Request(url, { method, headers, signal, body: bytes });
}

function insistOnType(headers: Headers): void {
  const type = headers.get("content-type") ?? "";
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(
    type,
  );
  const encoding = headers.get("content-encoding") ?? "identity";
  if (!isJson || encoding.toLowerCase() !== "identity")
    throw refusal("not-json");
}

function insistOnJson(bytes: Uint8Array): void {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    JSON.parse(text, (key, value: unknown) => {
      if (isUnstorable(key) || isUnstorable(value))
        throw new TypeError("A character that cannot be stored");
      return value;
    });
  } catch (error) {
    throw refusalFrom(error, "bad-request", {
      id: "isinya bukan JSON yang utuh dalam UTF-8",
      en: "its body is no complete JSON in UTF-8",
    });
  }
}

/** What no database keeps and no screen shows: halves of characters, and the character 0. */
function isUnstorable(value: unknown): boolean {
  return (
    typeof value === "string" &&
    (value.includes("\0") || /\p{Surrogate}/u.test(value))
  );
}
