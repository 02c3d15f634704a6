import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  BoardReply,
  SeriesQuery,
  SeriesReply,
  ValuesQuery,
  ValuesReply,
} from "@/lib/contract/area-values";
import { GrowthQuery, GrowthReply } from "@/lib/contract/growth";
import { TickerReply } from "@/lib/contract/live";
import { AreaCode, levelBelow, levelOf } from "@/lib/domain/ids";
import { addMonths } from "@/lib/domain/month";
import { createAnswerCache } from "../answer-cache";
import type { Product } from "../product";
import { readBoard } from "../read-board";
import { readGrowth } from "../read-growth";
import { readSeries } from "../read-series";
import { readTicker } from "../read-ticker";
import { readValues } from "../read-values";
import { jsonReply, problems } from "./openapi";
import { openApiHono } from "./openapi-hono";
import type { ApiEnv } from "./request-context";
import { respondHot } from "./respond";

const BoardQuery = ValuesQuery.omit({ indicator: true, level: true }).extend({
  level: ValuesQuery.shape.level.optional(),
});
const LooseValuesQuery = BoardQuery.extend({
  indicator: ValuesQuery.shape.indicator,
});

const valuesRoute = createRoute({
  method: "get",
  path: "/values",
  summary:
    "One indicator for all areas of a level inside an area, in one month",
  request: { query: LooseValuesQuery },
  responses: {
    200: jsonReply(ValuesReply, "Values with their state and coverage"),
    ...problems(400, 403, 404),
  },
});

const seriesRoute = createRoute({
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

const boardRoute = createRoute({
  method: "get",
  path: "/board",
  summary: "Who has sent in a month, how complete, on time or late",
  request: { query: BoardQuery },
  responses: {
    200: jsonReply(BoardReply, "The board"),
    ...problems(400, 403, 404),
  },
});

const growthRoute = createRoute({
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

const tickerRoute = createRoute({
  method: "get",
  path: "/ticker",
  summary: "The latest changes inside an area, newest first",
  request: { query: z.object({ area: AreaCode }) },
  responses: {
    200: jsonReply(TickerReply, "The ticker"),
    ...problems(400),
  },
});

function levelFor(query: {
  area: AreaCode;
  level?: ValuesQuery["level"] | undefined;
}): ValuesQuery["level"] {
  return query.level ?? levelBelow(levelOf(query.area)) ?? "posyandu";
}

/** Numbers: values, series, board and ticker. */
export function valueRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  const cache = createAnswerCache();
  const { feed } = product;
  app.openapi(valuesRoute, async (c) => {
    const query = {
      ...c.req.valid("query"),
      level: levelFor(c.req.valid("query")),
    };
    const { area, level, month, indicator } = query;
    return respondHot(c, {
      cache,
      key: `values|${area}|${level}|${month}|${indicator}`,
      changedAt: feed.changedAt(month),
      make: () => readValues(product, c.get("audience"), query),
    }) as never;
  });
  app.openapi(seriesRoute, async (c) => {
    const query = c.req.valid("query");
    return respondHot(c, {
      cache,
      key: `series|${query.area}|${query.indicator}|${query.from}|${query.to}`,
      changedAt: feed.sequence,
      make: () => readSeries(product, c.get("audience"), query),
    }) as never;
  });
  app.openapi(boardRoute, async (c) => {
    const query = {
      ...c.req.valid("query"),
      level: levelFor(c.req.valid("query")),
    };
    return respondHot(c, {
      cache,
      key: `board|${query.area}|${query.level}|${query.month}`,
      changedAt: feed.sequence,
      make: () => readBoard(product, c.get("audience"), query),
    }) as never;
  });
  app.openapi(growthRoute, async (c) => {
    const query = c.req.valid("query");
    const { area, month } = query;
    return respondHot(c, {
      cache,
      key: `growth|${area}|${month}`,
      // The change is told from the month before.
      changedAt: Math.max(
        feed.changedAt(month),
        feed.changedAt(addMonths(month, -1)),
      ),
      make: () => readGrowth(product, c.get("audience"), query),
    }) as never;
  });
  app.openapi(tickerRoute, async (c) =>
    c.json(await readTicker(product, c.req.valid("query").area), 200),
  );
  return app;
}
