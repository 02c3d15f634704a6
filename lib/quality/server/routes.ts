import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { type Door, actorDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import {
  Assignment,
  Explanation,
  Finding,
  FindingKindId,
  FindingReply,
  FindingState,
  QualityReply,
  ReturnedFinding,
} from "@/lib/quality/contract";
import {
  acceptFinding,
  assignFinding,
  explainFinding,
  returnFinding,
} from "./change-finding";
import { mayExplainSome, mayJudge, mayReadQuality } from "./permissions";
import { readFinding } from "./read-finding";
import { readQuality } from "./read-quality";

const params = z.object({ id: z.uuid() });

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

const readDoor: Door = {
  may: ({ audience }) => mayReadQuality(audience),
  to: { id: "membaca mutu data", en: "read data quality" },
};
const explainDoor = actorDoor(mayExplainSome, {
  id: "menjelaskan temuan",
  en: "explain findings",
});
const judgeDoor = actorDoor(mayJudge, {
  id: "menilai dan menugaskan temuan",
  en: "judge and assign findings",
});

const listRoute = operation(readDoor, {
  method: "get",
  path: "/quality",
  summary:
    "Score of the data of an area in a month with its parts, the same of the areas inside it, and findings, the heaviest first; without `state` those that still need somebody",
  request: {
    query: z.object({
      area: AreaCode,
      month: Month,
      kind: FindingKindId.optional(),
      state: FindingState.optional(),
      after: z.uuid().optional(),
    }),
  },
  responses: {
    200: jsonReply(QualityReply, "Score and findings, 25 at once"),
    ...problems(400, 401, 404),
  },
});

const readRoute = operation(readDoor, {
  method: "get",
  path: "/quality/findings/{id}",
  summary:
    "A finding with the forms it rests on, its history, and accepted explanations of like ones",
  request: { params },
  responses: {
    200: jsonReply(FindingReply, "The finding"),
    ...problems(400, 401, 404),
  },
});

const changed = {
  200: jsonReply(Finding, "Changed"),
  ...problems(400, 401, 403, 404, 409),
};

const explainRoute = operation(explainDoor, {
  method: "post",
  path: "/quality/findings/{id}/explain",
  summary: "Say why a finding is as it is; a planner judges it",
  request: { params, body: body(Explanation) },
  responses: changed,
});

const acceptRoute = operation(judgeDoor, {
  method: "post",
  path: "/quality/findings/{id}/accept",
  summary:
    "Accept an explanation; the finding rests as long as its counts stay as they are",
  request: { params },
  responses: changed,
});

const returnRoute = operation(judgeDoor, {
  method: "post",
  path: "/quality/findings/{id}/return",
  summary: "Send an explanation back, with what is missing",
  request: { params, body: body(ReturnedFinding) },
  responses: changed,
});

const assignRoute = operation(judgeDoor, {
  method: "post",
  path: "/quality/findings/{id}/assign",
  summary:
    "Ask the operator of the regency for it by a day; null takes it away",
  request: { params, body: body(Assignment) },
  responses: changed,
});

/** How good the data are, what was found in them, and what became of it. */
export function qualityRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(listRoute, async (c) =>
    c.json(
      await readQuality(product, c.get("actor"), c.req.valid("query")),
      200,
    ),
  );
  app.openapi(readRoute, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await readFinding(product, c.get("actor"), id), 200);
  });
  app.openapi(explainRoute, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await explainFinding(product, c.get("actor"), given), 200);
  });
  app.openapi(acceptRoute, async (c) =>
    c.json(
      await acceptFinding(product, c.get("actor"), c.req.valid("param")),
      200,
    ),
  );
  app.openapi(returnRoute, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await returnFinding(product, c.get("actor"), given), 200);
  });
  app.openapi(assignRoute, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await assignFinding(product, c.get("actor"), given), 200);
  });
  return app;
}
