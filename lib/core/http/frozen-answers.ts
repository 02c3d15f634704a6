import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import * as z from "zod";
import { refusal } from "@/lib/core/refusals/errors";
import { makeSlot } from "@/lib/core/product/slot";
import type { Product } from "@/lib/core/product/product";
import { frozenName } from "./frozen-address";
import type { Visitor } from "./operation";
import type { ApiEnv } from "./request-context";
import { respondProblem } from "./respond";

/** Whoever keeps frozen sets: from which product the operations answer that are asked of one. */
export type FrozenKeeper = {
  /** Paths of the operations that it answers, without the version, as the document of the API has them. */
  paths: readonly string[];
  /**
   * The product as it was: everything that is asked of it answers from the set. Refuses a set that is not there, whoever may not read it, and an address that
   * it does not hold.
   */
  open: (
    product: Product,
    asked: {
      id: string;
      visitor: Visitor;
      path: string;
      query: URLSearchParams;
    },
  ) => Promise<Product>;
};

export const frozenKeepers = makeSlot<FrozenKeeper>("frozen sets");

type Inside = {
  Bindings: ApiEnv["Bindings"] & { visitor?: ApiEnv["Variables"] };
} & Pick<ApiEnv, "Variables">;

/**
 * Answers what is asked of a frozen set, by the very operations that answer everybody: each set has a router of its own, made of the same routes on the product
 * as it was. So nothing that is asked with a set can be answered by live figures.
 */
export function answerFrozen(
  product: Product,
  base: string,
  routesOf: (product: Product) => Hono<ApiEnv>,
) {
  const [keeper] = product.itemsIn(frozenKeepers);
  const routers = new WeakMap<Product, Hono<Inside>>();
  return createMiddleware<ApiEnv>(async (c, next) => {
    const named = c.req.queries(frozenName);
    const { pathname, searchParams: query } = new URL(c.req.url);
    const path = pathname.slice(base.length);
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    if (keeper === undefined || named === undefined || !isRead) {
      await next();
      return;
    }
    const id = z.uuid().safeParse(named[0]);
    if (named.length > 1 || !id.success)
      throw refusal("bad-request", {
        id: "`snapshot` bukan id sebuah potret",
        en: "`snapshot` is not the id of a snapshot",
      });
    const { actor, audience, requestId } = c.var;
    const frozen = await keeper.open(product, {
      id: id.data,
      visitor: { actor, audience },
      path,
      query,
    });
    const router = routers.get(frozen) ?? routerOf(frozen);
    routers.set(frozen, router);
    const visitor = { actor, audience, requestId };
    return router.fetch(c.req.raw, { ...c.env, visitor });
  });

  function routerOf(frozen: Product): Hono<Inside> {
    const app = new Hono<Inside>();
    app.use("*", async (c, next) => {
      const { visitor } = c.env;
      if (visitor === undefined) throw new Error("Nobody asks");
      c.set("requestId", visitor.requestId);
      c.set("actor", visitor.actor);
      c.set("audience", visitor.audience);
      await next();
    });
    app.route(base, routesOf(frozen));
    app.notFound((c) =>
      respondProblem(
        c,
        product.log,
        refusal("not-found", { id: "Alamat API itu", en: "That API address" }),
      ),
    );
    app.onError((error, c) => respondProblem(c, product.log, error));
    return app;
  }
}

type Described = { paths?: Record<string, unknown> | undefined };

/** The document of the API, with the parameter at every operation that frozen sets answer. */
export function withFrozen<Document extends Described>(
  product: Product,
  document: Document,
): Document {
  const parameter = {
    name: frozenName,
    in: "query",
    required: false,
    schema: { type: "string", format: "uuid" },
    description:
      "Id of a snapshot: the same answer as it was when that was taken",
  };
  const [keeper] = product.itemsIn(frozenKeepers);
  const paths = { ...document.paths };
  for (const path of keeper?.paths ?? []) {
    const { get, ...others } = paths[path] as {
      get: { parameters?: unknown[] };
    };
    const parameters = [...(get.parameters ?? []), parameter];
    paths[path] = { ...others, get: { ...get, parameters } };
  }
  return { ...document, paths };
}
