import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  AreaCode,
  AskedPosyanduId,
  type PosyanduId,
} from "@/lib/core/domain/ids";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import {
  FindingWorkReply,
  ManyAccepted,
  ManyAssigned,
  ManyExplained,
  ManyReply,
  ManyReturned,
  PosyanduFindingsReply,
} from "@/lib/quality/contract";
import { changeFindings } from "./change-findings";
import { accepting, assigning, explaining, returning } from "./decide-finding";
import { body, explainDoor, judgeDoor, readDoor } from "./doors";
import { readPosyanduFindings, readWork } from "./read-work";

const workRoute = operation(readDoor, {
  method: "get",
  path: "/quality/work",
  summary:
    "What waits inside an area in every month: findings to be explained, corrected or judged, by month and regency, and what is asked for first",
  request: { query: z.object({ area: AreaCode }) },
  responses: {
    200: jsonReply(FindingWorkReply, "What waits"),
    ...problems(400, 401, 404),
  },
});

const posyanduRoute = operation(readDoor, {
  method: "get",
  path: "/quality/posyandu/{posyandu}",
  summary:
    "What was found in the reports of one posyandu, those that wait first, then the newest months",
  request: { params: z.object({ posyandu: AskedPosyanduId }) },
  responses: {
    200: jsonReply(PosyanduFindingsReply, "Its findings, 60 at most"),
    ...problems(400, 401, 404),
  },
});

const many = {
  200: jsonReply(
    ManyReply,
    "Those that were changed, and each that was not with the reason; if none may be changed for one reason, that is the refusal",
  ),
  ...problems(400, 401, 403, 404, 409),
};

const explainRoute = operation(explainDoor, {
  method: "post",
  path: "/quality/findings/explain",
  summary: "Say the same of several findings at once, or of all of a filter",
  request: { body: body(ManyExplained) },
  responses: many,
});

const acceptRoute = operation(judgeDoor, {
  method: "post",
  path: "/quality/findings/accept",
  summary: "Accept the explanations of several findings at once",
  request: { body: body(ManyAccepted) },
  responses: many,
});

const returnRoute = operation(judgeDoor, {
  method: "post",
  path: "/quality/findings/return",
  summary: "Send the explanations of several findings back with one text",
  request: { body: body(ManyReturned) },
  responses: many,
});

const assignRoute = operation(judgeDoor, {
  method: "post",
  path: "/quality/findings/assign",
  summary: "Set one day for several findings at once; null takes theirs away",
  request: { body: body(ManyAssigned) },
  responses: many,
});

/** What waits, and the same done to many findings. */
export function workRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(workRoute, async (c) =>
    c.json(
      await readWork(product, c.get("actor"), c.req.valid("query").area),
      200,
    ),
  );
  app.openapi(posyanduRoute, async (c) => {
    const { posyandu } = c.req.valid("param");
    return c.json(
      await readPosyanduFindings(
        product,
        c.get("actor"),
        posyandu as PosyanduId,
      ),
      200,
    );
  });
  changeRoutes(product, app);
  return app;
}

function changeRoutes(product: Product, app: OpenAPIHono<ApiEnv>): void {
  const { directory } = product;
  app.openapi(explainRoute, async (c) => {
    const actor = c.get("actor");
    const { which, text } = c.req.valid("json");
    const doing = explaining({ directory, actor }, text);
    return c.json(await changeFindings(product, actor, which, doing), 200);
  });
  app.openapi(acceptRoute, async (c) => {
    const actor = c.get("actor");
    const { which } = c.req.valid("json");
    const doing = accepting({ actor });
    return c.json(await changeFindings(product, actor, which, doing), 200);
  });
  app.openapi(returnRoute, async (c) => {
    const actor = c.get("actor");
    const { which, text } = c.req.valid("json");
    const doing = returning({ actor }, text);
    return c.json(await changeFindings(product, actor, which, doing), 200);
  });
  app.openapi(assignRoute, async (c) => {
    const actor = c.get("actor");
    const { which, due } = c.req.valid("json");
    const doing = assigning({ actor }, due);
    return c.json(await changeFindings(product, actor, which, doing), 200);
  });
}
