import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { TickerReply } from "@/lib/live/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
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

/** What happened last; what happens next comes over Socket.IO. */
export function liveRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(tickerRoute, async (c) =>
    c.json(await readTicker(product, c.req.valid("query").area), 200),
  );
  return app;
}
