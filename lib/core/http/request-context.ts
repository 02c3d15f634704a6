import type { ServerResponse } from "node:http";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Actor } from "@/lib/core/access/actor";
import { refusal } from "@/lib/core/refusals/errors";
import { audienceOfAsk, passHeader } from "./guest-pass";
import { isForeignOrigin } from "./origins";
import type { Audience } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";

export type ApiVariables = {
  requestId: string;
  actor: Actor;
  audience: Audience;
};
export type ApiEnv = {
  Variables: ApiVariables;
  /** The raw request and its connection; absent if a page asks in process. */
  Bindings: {
    incoming?: { socket: { remoteAddress?: string } };
    outgoing?: ServerResponse;
  };
};
export type ApiContext = Context<ApiEnv>;

/** Finds out who asks, once per request. A wrong or expired key is refused; it is not treated as a request without a key. */
export function identify(product: Product) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const actor = await product.actorOf(c.req.raw.headers);
    c.set("actor", actor);
    const { method, path } = c.req;
    const pass = c.req.header(passHeader) ?? null;
    c.set(
      "audience",
      await audienceOfAsk(product, actor, { method, path, pass }),
    );
    await next();
  });
}

/**
 * A page of another origin must not write here with the cookie of a signed-in person. Requests with keys, and requests that only read, are not
 * affected.
 */
export function refuseForeignPages({ publicUrl }: Product) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const { method } = c.req;
    const isWriting = method !== "GET" && method !== "HEAD";
    const hasKey = c.req.header("authorization") !== undefined;
    if (isWriting && !hasKey && isForeignOrigin(c.req.raw.headers, publicUrl))
      throw refusal("not-allowed", {
        id: "mengirim dari halaman situs lain",
        en: "send from a page of another site",
      });
    await next();
  });
}
