import type { OpenAPIHono } from "@hono/zod-openapi";
import { levelBelow, levelOf } from "@/lib/core/domain/ids";
import { addMonths } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import { FieldsReply, LifeCycleReply, ManyQuery } from "@/lib/fields/contract";
import {
  lifeIndicators,
  lifeStages,
  stageIndicators,
} from "@/lib/fields/domain/life-stages";
import { fieldIndicators, sixFields } from "@/lib/fields/domain/six-fields";
import { readMany } from "./read-many";

const fieldsRoute = operation(openDoor, {
  method: "get",
  path: "/fields",
  summary:
    "The six fields of service by area: the share of posyandu that serve each, and their activities",
  request: { query: ManyQuery },
  responses: {
    200: jsonReply(FieldsReply, "Figures by area and field"),
    ...problems(400, 403, 404),
  },
});

const lifeRoute = operation(openDoor, {
  method: "get",
  path: "/life-cycle",
  summary:
    "The seven stages of life by area: who is reached, with target and change",
  request: { query: ManyQuery },
  responses: {
    200: jsonReply(LifeCycleReply, "Figures by area and stage"),
    ...problems(400, 403, 404),
  },
});

/** Many indicators side by side: the six fields, and the stages of life. */
export function fieldRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  const withLevel = (asked: ManyQuery) => ({
    ...asked,
    level: asked.level ?? levelBelow(levelOf(asked.area)) ?? "posyandu",
  });
  app.openapi(fieldsRoute, async (c) => {
    const query = withLevel(c.req.valid("query"));
    return respondKept(c, product, {
      // The month before is told beside it.
      basis: [query.month, addMonths(query.month, -1)],
      make: async () => ({
        ...(await readMany(product, c.get("audience"), query, fieldIndicators)),
        fields: sixFields.map(({ field, indicator, activities }) => ({
          field,
          indicator,
          activities: [...activities],
        })),
      }),
    });
  });
  app.openapi(lifeRoute, async (c) => {
    const query = withLevel(c.req.valid("query"));
    return respondKept(c, product, {
      basis: [query.month, addMonths(query.month, -1)],
      make: async () => ({
        ...(await readMany(product, c.get("audience"), query, lifeIndicators)),
        stages: lifeStages.map((stage) => ({
          stage,
          indicators: [...stageIndicators[stage]],
        })),
      }),
    });
  });
  return app;
}
