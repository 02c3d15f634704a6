import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { BoardReply } from "@/lib/figures/contract";
import { AreaCode, Level, levelBelow, levelOf } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import { readBoard } from "./read-board";

const boardRoute = operation(openDoor, {
  method: "get",
  path: "/board",
  summary: "Who has sent in a month, how complete, on time or late",
  request: {
    query: z.object({ area: AreaCode, level: Level.optional(), month: Month }),
  },
  responses: {
    200: jsonReply(BoardReply, "The board"),
    ...problems(400, 403, 404),
  },
});

/** Who has sent. */
export function boardRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(boardRoute, async (c) => {
    const asked = c.req.valid("query");
    const level = asked.level ?? levelBelow(levelOf(asked.area)) ?? "posyandu";
    const query = { ...asked, level };
    return respondKept(c, product, {
      basis: "everything",
      make: () => readBoard(product, c.get("audience"), query),
    });
  });
  return app;
}
