import type { OpenAPIHono } from "@hono/zod-openapi";
import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { refusal } from "@/lib/core/refusals/errors";
import { subjects } from "@/lib/product/server";
import type { Product } from "@/lib/core/product/product";
import { areaRoutes } from "@/lib/core/areas/server/routes";
import { compressAnswers } from "@/lib/core/http/compress-answers";
import { answerFrozen, withFrozen } from "@/lib/core/http/frozen-answers";
import { insistInHall } from "@/lib/core/http/hall-door";
import { readJsonBody } from "@/lib/core/http/json-body";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import {
  identify,
  refuseForeignPages,
  type ApiEnv,
} from "@/lib/core/http/request-context";
import { requestIdOf } from "@/lib/core/http/request-id";
import { respondMethod, respondProblem } from "@/lib/core/http/respond";

/** Far more than any of these requests needs. */
const mostAuthBytes = { mostBytes: 16 * 1024 };

const base = "/api/v1";

/** The operations of all subjects, on a product. */
function addRoutes(
  product: Product,
  to: OpenAPIHono<ApiEnv> = openApiHono(),
): OpenAPIHono<ApiEnv> {
  to.route("/", areaRoutes(product));
  // Those above come first: /submissions/template of one goes before /submissions/{id} of the one it stands on.
  for (const { routes = [] } of subjects.toReversed())
    for (const make of routes) to.route("/", make(product));
  return to;
}

/** The whole API under /api: the contract under /api/v1, signing in under /api/auth. Nothing here knows where it is served. */
export function createApi(product: Product): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use("*", async (c, next) => {
    c.set("requestId", requestIdOf(c.req.header("x-request-id")));
    await next();
    c.header("x-request-id", c.get("requestId"));
    // Nearly every answer depends on who asks; one that says nothing else is kept nowhere.
    if (!c.res.headers.has("cache-control"))
      c.header("cache-control", "no-store");
  });
  app.on(["GET", "POST"], "/api/auth/*", async (c) => {
    const { raw } = c.req;
    const request =
      raw.method === "GET" ? raw : await readJsonBody(raw, mostAuthBytes);
    return product.authHandler(request, c.env.incoming?.socket.remoteAddress);
  });
  app.all("/api/auth/*", (c) => respondMethod(c, product.log, ["GET", "POST"]));

  const v1 = openApiHono();
  v1.use("*", compressAnswers);
  v1.use(
    "*",
    methodNotAllowed({
      app: v1,
      onMethodNotAllowed: (c, methods) =>
        respondMethod(c, product.log, methods),
    }),
  );
  v1.use("*", refuseForeignPages(product), identify(product));
  v1.use("*", answerFrozen(product, base, addRoutes));
  const inHall = subjects.flatMap((subject) => subject.inHall ?? []);
  v1.use("*", insistInHall(product, base, inHall));
  addRoutes(product, v1);
  v1.get("/openapi.json", (c) =>
    c.json(
      withFrozen(
        product,
        v1.getOpenAPIDocument({
          openapi: "3.1.0",
          info: {
            title: "Pantau Posyandu",
            version: product.version,
            description: "Laporan bulanan posyandu: kirim, baca, ikuti.",
          },
          servers: [{ url: base }],
        }),
      ),
    ),
  );
  app.route(base, v1);
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
