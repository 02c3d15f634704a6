import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { refusal } from "@/lib/core/refusals/errors";
import type { Product } from "@/lib/core/product/product";
import { areaRoutes } from "@/lib/core/areas/server/routes";
import { boundaryRoutes } from "@/lib/boundaries/server/routes";
import { childFileRoutes } from "./child-files";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import {
  identify,
  refuseForeignPages,
  type ApiEnv,
} from "@/lib/core/http/request-context";
import { respondProblem } from "@/lib/core/http/respond";
import { refusedRowRoutes } from "@/lib/submissions/server/refused-rows";
import { statusRoutes } from "@/lib/installation/server/routes";
import { historyRoutes } from "@/lib/submissions/server/routes";
import { submissionRoutes } from "./submissions";
import { registryRoutes } from "@/lib/registry/server/routes";
import { boardRoutes } from "@/lib/submissions/server/board-routes";
import { figureRoutes } from "@/lib/figures/server/routes";
import { growthRoutes } from "@/lib/growth/server/routes";
import { liveRoutes } from "@/lib/live/server/routes";

/** The whole API under /api: the contract under /api/v1, signing in under /api/auth. Nothing here knows where it is served. */
export function createApi(product: Product): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use("*", async (c, next) => {
    c.set(
      "requestId",
      c.req.header("x-request-id")?.slice(0, 64) ?? randomUUID(),
    );
    await next();
    c.header("x-request-id", c.get("requestId"));
    c.header("x-content-type-options", "nosniff");
  });
  app.all("/api/auth/*", (c) =>
    product.authHandler(c.req.raw, c.env.incoming?.socket.remoteAddress),
  );

  const v1 = openApiHono();
  v1.use("*", refuseForeignPages(product), identify(product));
  for (const routes of [
    statusRoutes,
    areaRoutes,
    figureRoutes,
    boardRoutes,
    liveRoutes,
    growthRoutes,
    submissionRoutes,
    historyRoutes,
    refusedRowRoutes,
    boundaryRoutes,
    registryRoutes,
    childFileRoutes,
  ])
    v1.route("/", routes(product));
  v1.doc("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Pantau Posyandu",
      version: product.version,
      description: "Laporan bulanan posyandu: kirim, baca, ikuti.",
    },
    servers: [{ url: "/api/v1" }],
  });
  app.route("/api/v1", v1);
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
