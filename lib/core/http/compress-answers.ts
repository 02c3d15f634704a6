import { createMiddleware } from "hono/factory";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/utils/compress";
import { compress, encodingFor } from "./encoding";
import type { ApiEnv } from "./request-context";

/**
 * Compresses every answer that is not kept compressed already, for whoever accepts it. Hono's own middleware knows no Brotli, and opens a stream for the
 * smallest of answers. What says already that it depends on the accepted encodings has chosen itself.
 */
export const compressAnswers = createMiddleware<ApiEnv>(async (c, next) => {
  await next();
  const { res } = c;
  const vary = res.headers.get("vary") ?? "";
  const type = res.headers.get("content-type") ?? "";
  if (
    res.body === null ||
    /\baccept-encoding\b/i.test(vary) ||
    !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)
  )
    return;
  c.header(
    "vary",
    vary === "" ? "accept-encoding" : `${vary}, accept-encoding`,
  );
  const accepted = c.req.header("accept-encoding");
  if (c.req.method === "HEAD" || encodingFor(accepted, Infinity) === null)
    return;
  const body = new Uint8Array(await res.arrayBuffer());
  const encoding = encodingFor(accepted, body.length);
  const sent = encoding === null ? body : await compress(body, encoding);
  c.res = new Response(new Uint8Array(sent), c.res);
  c.header("content-length", String(sent.length));
  if (encoding !== null) c.header("content-encoding", encoding);
});
