import type { OpenAPIHono } from "@hono/zod-openapi";
import { isReachable } from "@/db/core/reachable";
import { CatalogueReply } from "@/lib/core/catalogue/contract";
import { HealthReply, SessionReply } from "@/lib/core/access/contract";
import type { Product } from "@/lib/core/product/product";
import { catalogueSource } from "./catalogue-source";
import { lackOfRoom } from "./lack-of-room";
import { readSession } from "./read-session";
import { jsonReply } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";

const healthRoute = operation(openDoor, {
  method: "get",
  path: "/health",
  summary: "Whether the installation answers",
  responses: {
    200: jsonReply(
      HealthReply,
      "Healthy, or degraded: the disk is nearly full",
    ),
    503: jsonReply(
      HealthReply,
      "Starting still, or the database does not answer",
    ),
  },
});

const sessionRoute = operation(openDoor, {
  method: "get",
  path: "/session",
  summary: "Who is looking, the province, and which months there are",
  responses: { 200: jsonReply(SessionReply, "The session") },
});

const catalogueRoute = operation(openDoor, {
  method: "get",
  path: "/catalogue",
  summary: "Elements and indicators with their definitions",
  responses: {
    200: jsonReply(CatalogueReply, "The catalogue"),
  },
});

/** The installation itself: health, who is looking, the catalogue. */
export function statusRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(healthRoute, async (c) => {
    const { engine, sql, postgisVersion } = product.database;
    const isUp = await isReachable(sql);
    const reply = {
      version: product.version,
      database: { engine, postgis: isUp ? postgisVersion : null },
    };
    if (!isUp) return c.json({ status: "failing" as const, ...reply }, 503);
    if (!product.isReady)
      return c.json({ status: "starting" as const, ...reply }, 503);
    const problem = await lackOfRoom(product.dataDir);
    return problem === null
      ? c.json({ status: "ok" as const, ...reply }, 200)
      : c.json({ status: "degraded" as const, problem, ...reply }, 200);
  });
  app.openapi(sessionRoute, async (c) =>
    c.json(await readSession(product, c.get("actor")), 200),
  );
  app.openapi(catalogueRoute, (c) =>
    c.json(product.service(catalogueSource), 200, {
      "cache-control": "public, max-age=300",
    }),
  );
  return app;
}
