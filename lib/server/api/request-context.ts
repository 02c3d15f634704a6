import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Actor } from "../actor";
import { audienceOf, type Audience } from "../permissions";
import type { Product } from "../product";

export type ApiVariables = {
  requestId: string;
  actor: Actor;
  audience: Audience;
};
export type ApiEnv = { Variables: ApiVariables };
export type ApiContext = Context<ApiEnv>;

/** Finds out who asks, once per request; a wrong or expired key is refused rather than taken for a stranger. */
export function identify(product: Product) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const actor = await product.actorOf(c.req.raw.headers);
    c.set("actor", actor);
    c.set("audience", audienceOf(actor, { demo: product.isDemo() }));
    await next();
  });
}
