import type { OpenAPIHono } from "@hono/zod-openapi";
import {
  ChangeQuery,
  ChangeReply,
  RankingQuery,
  RankingReply,
} from "@/lib/analysis/contract";
import { levelBelow, levelOf } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { operation, type Door } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import { mayAnalyse } from "./permissions";
import { readChange } from "./read-change";
import { readRanking } from "./read-ranking";

const door: Door = {
  may: ({ audience }) => mayAnalyse(audience),
  to: {
    id: "membaca analisis dari jumlah tiap desa dan posyandu",
    en: "read analyses of the counts of single villages and posyandu",
  },
};

const rankingRoute = operation(door, {
  method: "get",
  path: "/ranking",
  summary:
    "Areas in order by an indicator, with intervals, bands of areas that cannot be told apart, and which movements are more than chance",
  request: {
    query: RankingQuery.extend({
      level: RankingQuery.shape.level.optional(),
      order: RankingQuery.shape.order.default("best"),
    }),
  },
  responses: {
    200: jsonReply(RankingReply, "The ranking"),
    ...problems(400, 401, 403, 404),
  },
});

const changeRoute = operation(door, {
  method: "get",
  path: "/change",
  summary:
    "Why the figure of an area changed: the same posyandu in both months, and what each part contributes; `without` leaves parts out",
  request: {
    query: ChangeQuery.extend({
      against: ChangeQuery.shape.against.default("1"),
    }),
  },
  responses: {
    200: jsonReply(ChangeReply, "The change and its parts"),
    ...problems(400, 401, 403, 404),
  },
});

/** What can be said of figures: their order, and why they changed. */
export function analysisRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(rankingRoute, async (c) => {
    const asked = c.req.valid("query");
    const level = asked.level ?? levelBelow(levelOf(asked.area)) ?? "posyandu";
    const { month } = asked;
    return respondKept(c, product, {
      basis: [month, addMonths(month, -1), addMonths(month, -12)],
      make: () => readRanking(product, { ...asked, level }),
    });
  });
  app.openapi(changeRoute, async (c) => {
    const query = c.req.valid("query");
    const { month, against } = query;
    return respondKept(c, product, {
      basis: [month, addMonths(month, -Number(against))],
      make: () => readChange(product, query),
    });
  });
  return app;
}
