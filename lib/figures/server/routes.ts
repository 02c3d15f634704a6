import type { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  SeriesQuery,
  SeriesReply,
  TrendsQuery,
  TrendsReply,
  SpreadQuery,
  SpreadReply,
  ValuesQuery,
  ValuesReply,
} from "@/lib/figures/contract";
import { levelBelow, levelOf } from "@/lib/core/domain/ids";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { QuickAnswer } from "@/lib/core/http/quick-answers";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import { readSeries } from "./read-series";
import { readTrends } from "./read-trends";
import { readSpread, spreadMonths } from "./read-spread";
import { readValues, valuesAtOnce } from "./read-values";

/** The level may be left out: it is then the one below the area. */
const ValuesAsked = ValuesQuery.extend({
  level: ValuesQuery.shape.level.optional(),
});

function withLevel(asked: z.infer<typeof ValuesAsked>): ValuesQuery {
  const level = asked.level ?? levelBelow(levelOf(asked.area)) ?? "posyandu";
  return { ...asked, level };
}

/** Values of a month that is in memory, for those who oversee. */
export const quickValues: QuickAnswer = {
  path: "/api/v1/values",
  find: (product, audience, asked) => {
    const { success, data } = ValuesAsked.safeParse(asked);
    if (!success) return null;
    const query = withLevel(data);
    const reply = valuesAtOnce(product, audience, query);
    return reply === null ? null : { basis: [query.month], reply };
  },
};

const valuesRoute = operation(openDoor, {
  method: "get",
  path: "/values",
  summary:
    "One indicator for all areas of a level inside an area, in one month",
  request: { query: ValuesAsked },
  responses: {
    200: jsonReply(ValuesReply, "Values with their state and coverage"),
    ...problems(400, 403, 404),
  },
});

const seriesRoute = operation(openDoor, {
  method: "get",
  path: "/series",
  summary:
    "One indicator of one area month by month, with survey figures apart",
  request: { query: SeriesQuery },
  responses: {
    200: jsonReply(SeriesReply, "The series"),
    ...problems(400, 403, 404),
  },
});

const trendsRoute = operation(openDoor, {
  method: "get",
  path: "/trends",
  summary:
    "One indicator month by month for all areas of a level inside an area, three years at most",
  request: {
    query: TrendsQuery.extend({ level: TrendsQuery.shape.level.optional() }),
  },
  responses: {
    200: jsonReply(TrendsReply, "The same months of every area"),
    ...problems(400, 403, 404),
  },
});

const spreadRoute = operation(openDoor, {
  method: "get",
  path: "/spread",
  summary:
    "How the values of one indicator lie over all areas of a level and some months, for the classes of a map",
  request: { query: SpreadQuery },
  responses: {
    200: jsonReply(SpreadReply, "Values as shown, with how often each occurs"),
    ...problems(400, 403, 404),
  },
});

/** Numbers: values of a month, how they lie over months, and the series of an area. */
export function figureRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(valuesRoute, async (c) => {
    const query = withLevel(c.req.valid("query"));
    return respondKept(c, product, {
      basis: [query.month],
      make: () => readValues(product, c.get("audience"), query),
    });
  });
  app.openapi(spreadRoute, async (c) => {
    const query = c.req.valid("query");
    return respondKept(c, product, {
      basis: spreadMonths(query),
      make: () => readSpread(product, c.get("audience"), query),
    });
  });
  app.openapi(seriesRoute, async (c) => {
    const query = c.req.valid("query");
    return respondKept(c, product, {
      basis: "everything",
      make: () => readSeries(product, c.get("audience"), query),
    });
  });
  app.openapi(trendsRoute, async (c) => {
    const asked = c.req.valid("query");
    const below = levelBelow(levelOf(asked.area));
    const level =
      asked.level ??
      (below === null || below === "posyandu" ? "village" : below);
    return respondKept(c, product, {
      basis: "everything",
      make: () => readTrends(product, c.get("audience"), { ...asked, level }),
    });
  });
  return app;
}
