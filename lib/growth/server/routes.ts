import type { OpenAPIHono } from "@hono/zod-openapi";
import { GrowthQuery, GrowthReply } from "@/lib/growth/contract";
import { addMonths } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import { readGrowth } from "./read-growth";

const growthRoute = operation(openDoor, {
  method: "get",
  path: "/growth",
  summary:
    "What is known of the children measured in an area and month; the public sees provinces and regencies",
  request: { query: GrowthQuery },
  responses: {
    200: jsonReply(GrowthReply, "Counts, spread, quality, change"),
    ...problems(400, 403, 404),
  },
});

/** What was found of the children who were measured. */
export function growthRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(growthRoute, async (c) => {
    const query = c.req.valid("query");
    const { month } = query;
    return respondKept(c, product, {
      // The change is told from the month before.
      basis: [month, addMonths(month, -1)],
      make: () => readGrowth(product, c.get("audience"), query),
    });
  });
  return app;
}
