import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { ChangesReply, TickerReply } from "@/lib/live/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import { readChanges } from "./read-changes";
import { readTicker } from "./read-ticker";

const tickerRoute = operation(openDoor, {
  method: "get",
  path: "/ticker",
  summary: "The latest changes inside an area, newest first",
  request: { query: z.object({ area: AreaCode }) },
  responses: {
    200: jsonReply(TickerReply, "The ticker"),
    ...problems(400),
  },
});

const changesRoute = operation(openDoor, {
  method: "get",
  path: "/changes",
  summary:
    "What was committed after a sequence, oldest first: for whoever was not connected; null where everything must be read anew",
  request: {
    query: z.object({ since: z.coerce.number().int().nonnegative() }),
  },
  responses: {
    200: jsonReply(ChangesReply, "The changes"),
    ...problems(400),
  },
});

/** What happened last, and since; what happens next comes over Socket.IO. */
export function liveRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(tickerRoute, async (c) =>
    c.json(await readTicker(product, c.req.valid("query").area), 200),
  );
  app.openapi(changesRoute, async (c) => {
    const { since } = c.req.valid("query");
    return c.json(await readChanges(product, since), 200);
  });
  return app;
}
