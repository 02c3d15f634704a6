import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { actorDoor, openDoor, operation } from "@/lib/core/http/operation";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import {
  CompletenessQuery,
  CompletenessReply,
  LateChangesReply,
  OperatorsReply,
  PastReply,
} from "@/lib/completeness/contract";
import { dividedBelow } from "@/lib/completeness/domain/divided-levels";
import { mayListSubmissions } from "@/lib/submissions/server/permissions";
import { mayRemind } from "./permissions";
import { readCompleteness } from "./read-completeness";
import { readLateChanges } from "./read-late-changes";
import { readOperators } from "./read-operators";
import { readPast } from "./read-past";

const query = CompletenessQuery;

const nowRoute = operation(openDoor, {
  method: "get",
  path: "/completeness",
  summary:
    "Of the posyandu of an area in a month: expected, received, on time, corrected, silent for a year, and refused rows that wait",
  request: { query },
  responses: {
    200: jsonReply(CompletenessReply, "The board of submissions"),
    ...problems(400, 403, 404),
  },
});

const pastRoute = operation(openDoor, {
  method: "get",
  path: "/completeness/history",
  summary:
    "How an area and those inside it have sent over the two years that end with a month: on time, late, and by how many days",
  request: { query },
  responses: {
    200: jsonReply(PastReply, "Months, oldest first"),
    ...problems(400, 403, 404),
  },
});

const lateRoute = operation(
  actorDoor(mayListSubmissions, {
    id: "melihat kiriman",
    en: "see what was sent",
  }),
  {
    method: "get",
    path: "/completeness/after-deadline",
    summary:
      "Submissions that brought, corrected or took back reports of a month after its deadline, newest first",
    request: { query: z.object({ area: AreaCode, month: Month }) },
    responses: {
      200: jsonReply(LateChangesReply, "What changed, 100 at most"),
      ...problems(400, 404),
    },
  },
);

const operatorsRoute = operation(
  actorDoor(mayRemind, {
    id: "melihat siapa yang dihubungi",
    en: "see who is asked",
  }),
  {
    method: "get",
    path: "/completeness/operators",
    summary: "Who is asked about the reports of an area",
    request: { query: z.object({ area: AreaCode }) },
    responses: {
      200: jsonReply(OperatorsReply, "Offices, and their accounts"),
      ...problems(400, 404),
    },
  },
);

/** Who has sent, in time and over time, and who is asked where something is missing. */
export function completenessRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  const withLevel = (asked: CompletenessQuery) => ({
    ...asked,
    level: asked.level ?? dividedBelow(asked.area),
  });
  app.openapi(nowRoute, async (c) => {
    const asked = withLevel(c.req.valid("query"));
    return respondKept(c, product, {
      basis: "everything",
      make: () => readCompleteness(product, c.get("audience"), asked),
    });
  });
  app.openapi(pastRoute, async (c) => {
    const asked = withLevel(c.req.valid("query"));
    return respondKept(c, product, {
      basis: "everything",
      make: () => readPast(product, c.get("audience"), asked),
    });
  });
  app.openapi(lateRoute, async (c) =>
    c.json(await readLateChanges(product, c.req.valid("query")), 200),
  );
  app.openapi(operatorsRoute, async (c) => {
    const { area } = c.req.valid("query");
    return c.json(await readOperators(product, c.get("actor"), area), 200);
  });
  return app;
}
