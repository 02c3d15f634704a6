import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import {
  Assignment,
  DueFilter,
  Explanation,
  Finding,
  FindingKindId,
  FindingReply,
  FindingState,
  QualityReply,
  ReturnedFinding,
} from "@/lib/quality/contract";
import { changeFinding } from "./change-finding";
import { accepting, assigning, explaining, returning } from "./decide-finding";
import { body, explainDoor, judgeDoor, readDoor } from "./doors";
import { readFinding } from "./read-finding";
import { readQuality } from "./read-quality";

const params = z.object({ id: z.uuid() });

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
      due: DueFilter.optional(),
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
  changeRoutes(product, app);
  return app;
}

function changeRoutes(product: Product, app: OpenAPIHono<ApiEnv>): void {
  const { directory } = product;
  app.openapi(explainRoute, async (c) => {
    const actor = c.get("actor");
    const { id } = c.req.valid("param");
    const doing = explaining({ directory, actor }, c.req.valid("json").text);
    return c.json(await changeFinding(product, actor, id, doing), 200);
  });
  app.openapi(acceptRoute, async (c) => {
    const actor = c.get("actor");
    const { id } = c.req.valid("param");
    const doing = accepting({ actor });
    return c.json(await changeFinding(product, actor, id, doing), 200);
  });
  app.openapi(returnRoute, async (c) => {
    const actor = c.get("actor");
    const { id } = c.req.valid("param");
    const doing = returning({ actor }, c.req.valid("json").text);
    return c.json(await changeFinding(product, actor, id, doing), 200);
  });
  app.openapi(assignRoute, async (c) => {
    const actor = c.get("actor");
    const { id } = c.req.valid("param");
    const doing = assigning({ actor }, c.req.valid("json").due);
    return c.json(await changeFinding(product, actor, id, doing), 200);
  });
}
