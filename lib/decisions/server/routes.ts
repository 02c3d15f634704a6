import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { fileReply, typeOf } from "@/lib/core/http/file-reply";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import {
  Decision,
  DecisionEdit,
  DecisionMove,
  DecisionReply,
  DecisionsQuery,
  DecisionsReply,
  DecisionVersionsReply,
  DueReply,
  NewDecision,
  NewProgress,
} from "@/lib/decisions/contract";
import { editDecision, moveDecision } from "./change-decision";
import { readDoor, reportDoor, writeDoor } from "./doors";
import { dueFor } from "./due";
import { exportMatrix } from "./export-matrix";
import { readDecision, readDecisions, readVersions } from "./read-decisions";
import { writeDecision } from "./write-decision";
import { writeProgress } from "./write-progress";

const params = z.object({ id: z.uuid() });
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});

const listRoute = operation(readDoor, {
  method: "get",
  path: "/decisions",
  summary:
    "Decisions that have to do with an area, by their day, each with its indicator then and now; csv and xlsx are the matrix that offices use",
  request: {
    query: DecisionsQuery.extend({
      format: z.enum(["json", "csv", "xlsx"]).default("json"),
      lang: z.enum(["id", "en"]).default("id"),
    }),
  },
  responses: {
    200: {
      description: "Decisions, or all of them as a file",
      content: {
        "application/json": { schema: DecisionsReply },
        "text/csv": { schema: z.string() },
        [typeOf.xlsx]: { schema: z.string() },
      },
    },
    ...problems(400, 401, 404),
  },
});

const dueRoute = operation(readDoor, {
  method: "get",
  path: "/decisions/due",
  summary:
    "Open decisions whose day is over or comes within seven days: of an operator's own areas, else of the area asked for",
  request: { query: z.object({ area: AreaCode }) },
  responses: {
    200: jsonReply(DueReply, "Late ones, and those of the next days"),
    ...problems(400, 401, 404),
  },
});

const readRoute = operation(readDoor, {
  method: "get",
  path: "/decisions/{id}",
  summary:
    "A decision with what was reported on it, and each area then and now",
  request: { params, query: z.object({ month: Month.optional() }) },
  responses: {
    200: jsonReply(DecisionReply, "The decision"),
    ...problems(400, 401, 404),
  },
});

const versionsRoute = operation(readDoor, {
  method: "get",
  path: "/decisions/{id}/versions",
  summary: "Every version of a decision, with who made it and why",
  request: { params },
  responses: {
    200: jsonReply(DecisionVersionsReply, "The first one first"),
    ...problems(400, 401, 404),
  },
});

const writeRoute = operation(writeDoor, {
  method: "post",
  path: "/decisions",
  summary:
    "Write a decision down, numbered and with the figure of that moment; the same id again gives the same answer and stores nothing",
  request: { body: body(NewDecision) },
  responses: {
    200: jsonReply(Decision, "Stored before"),
    201: jsonReply(Decision, "Written"),
    ...problems(400, 401, 403, 404, 409),
  },
});

const editRoute = operation(writeDoor, {
  method: "post",
  path: "/decisions/{id}/edit",
  summary:
    "Give a decision other words, office, day, target or verification; the version before stays",
  request: { params, body: body(DecisionEdit) },
  responses: {
    200: jsonReply(Decision, "Changed"),
    ...problems(400, 401, 403, 404, 409),
  },
});

const moveRoute = operation(writeDoor, {
  method: "post",
  path: "/decisions/{id}/move",
  summary:
    "Move a decision to another state; closing it and opening it again need a reason",
  request: { params, body: body(DecisionMove) },
  responses: {
    200: jsonReply(Decision, "Moved"),
    ...problems(400, 401, 403, 404, 409),
  },
});

const progressRoute = operation(reportDoor, {
  method: "post",
  path: "/decisions/{id}/progress",
  summary:
    "Report what was done on a decision, with a link to the evidence; the same id again stores nothing",
  request: { params, body: body(NewProgress) },
  responses: {
    200: jsonReply(DecisionReply, "Stored before"),
    201: jsonReply(DecisionReply, "Stored"),
    ...problems(400, 401, 403, 404, 409),
  },
});

/** What meetings decided, and what became of it. */
export function decisionRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  addReading(app, product);
  app.openapi(writeRoute, async (c) => {
    const given = c.req.valid("json");
    const { decision, isNew } = await writeDecision(
      product,
      c.get("actor"),
      given,
    );
    return c.json(decision, isNew ? 201 : 200);
  });
  app.openapi(editRoute, async (c) => {
    const edit = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await editDecision(product, c.get("actor"), edit), 200);
  });
  app.openapi(moveRoute, async (c) => {
    const move = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await moveDecision(product, c.get("actor"), move), 200);
  });
  app.openapi(progressRoute, async (c) => {
    const { id: decisionId } = c.req.valid("param");
    const given = { ...c.req.valid("json"), decisionId };
    const { reply, isNew } = await writeProgress(
      product,
      c.get("actor"),
      given,
    );
    return c.json(reply, isNew ? 201 : 200);
  });
  return app;
}

function addReading(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(listRoute, async (c) => {
    const { format, lang, ...query } = c.req.valid("query");
    const reply = await readDecisions(product, c.get("actor"), query);
    if (format === "json") return c.json(reply, 200);
    const { name } = insistArea(product.directory, query.area);
    return fileReply({
      name: `tindak-lanjut-${name}-${reply.today}.${format}`,
      type: typeOf[format],
      body: await exportMatrix(product, { reply, query, format, locale: lang }),
    });
  });
  app.openapi(dueRoute, async (c) => {
    const { area } = c.req.valid("query");
    return c.json(await dueFor(product, c.get("actor"), area), 200);
  });
  app.openapi(readRoute, async (c) => {
    const asked = { ...c.req.valid("param"), ...c.req.valid("query") };
    return c.json(await readDecision(product, c.get("actor"), asked), 200);
  });
  app.openapi(versionsRoute, async (c) =>
    c.json(await readVersions(product, c.req.valid("param").id), 200),
  );
}
