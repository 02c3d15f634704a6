import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { AskedPosyanduId, type PosyanduId } from "@/lib/core/domain/ids";
import { lastClosedMonth, Month } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { operation, type Door } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import { PosyanduReply } from "@/lib/posyandu/contract";
import { mayReadPosyandu } from "./permissions";
import { readPosyandu } from "./read-posyandu";

const readDoor: Door = {
  may: ({ audience }) => mayReadPosyandu(audience),
  to: { id: "melihat satu posyandu", en: "see a single posyandu" },
};

/** What stands below /posyandu and is no id; its own subject answers there. */
const noIds: ReadonlySet<string> = new Set(["doubles"]);

const posyanduRoute = operation(readDoor, {
  method: "get",
  path: "/posyandu/{posyandu}",
  summary:
    "One posyandu: its place, its board, every indicator and count over the two years that end with `month` (the last one that is over, unless said), its neighbours, notes and files",
  request: {
    params: z.object({ posyandu: AskedPosyanduId }),
    query: z.object({ month: Month.optional() }),
  },
  responses: {
    200: jsonReply(PosyanduReply, "The posyandu"),
    ...problems(400, 401, 404),
  },
});

/** Single posyandu. */
export function posyanduRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(posyanduRoute, async (c, next) => {
    const { posyandu: id } = c.req.valid("param");
    if (noIds.has(id)) {
      await next();
      return c.res as never;
    }
    const { rule, now } = product;
    const month =
      c.req.valid("query").month ?? lastClosedMonth(now(), rule.utcOffsetHours);
    return c.json(
      await readPosyandu(product, c.get("actor"), {
        id: id as PosyanduId,
        month,
      }),
      200,
    );
  });
  return app;
}
