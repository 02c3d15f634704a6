import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import { DecisionReply } from "@/lib/decisions/contract";
import { EvidenceWithdrawal } from "@/lib/evidence/contract";
import { formOf } from "@/lib/evidence/domain/kinds";
import { receiveEvidence } from "@/lib/evidence/server/receive-evidence";
import {
  insistMayProve,
  openProof,
  proveDecision,
  withdrawProof,
} from "./decision-evidence";
import { readDoor, reportDoor } from "./doors";

const params = z.object({ id: z.uuid() });
const fileParams = z.object({ id: z.uuid(), file: z.uuid() });

const addRoute = operation(reportDoor, {
  method: "post",
  path: "/decisions/{id}/evidence",
  summary:
    "Send a file as evidence for a decision: multipart with `id` (a UUID made by the sender) and `file` (PDF, JPEG or PNG, 10 MB at most, told by its content). Pictures are made anew without place and camera; the same file again stores nothing",
  request: { params },
  responses: {
    200: jsonReply(DecisionReply, "Stored before"),
    201: jsonReply(DecisionReply, "Stored"),
    ...problems(400, 401, 403, 404, 408, 409, 413, 415, 422, 503, 507),
  },
});

const openRoute = operation(readDoor, {
  method: "get",
  path: "/decisions/{id}/evidence/{file}",
  summary: "The content of a file of evidence, to be saved",
  request: { params: fileParams },
  responses: {
    200: {
      description: "The file",
      content: Object.fromEntries(
        Object.values(formOf).map(({ type }) => [type, { schema: z.string() }]),
      ),
    },
    ...problems(400, 401, 403, 404),
  },
});

const withdrawRoute = operation(reportDoor, {
  method: "post",
  path: "/decisions/{id}/evidence/{file}/withdraw",
  summary:
    "Withdraw a wrong file of evidence, with the reason; it stays in the list",
  request: {
    params: fileParams,
    body: {
      content: { "application/json": { schema: EvidenceWithdrawal } },
      required: true,
    },
  },
  responses: {
    200: jsonReply(DecisionReply, "Withdrawn"),
    ...problems(400, 401, 403, 404, 409),
  },
});

/** Files that show what was done on a decision. */
export function decisionEvidenceRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(addRoute, async (c) => {
    const { id: decisionId } = c.req.valid("param");
    const actor = c.get("actor");
    await insistMayProve(product, actor, decisionId);
    const file = await receiveEvidence(c, product);
    const { reply, isNew } = await proveDecision(product, actor, {
      decisionId,
      file,
    });
    return c.json(reply, isNew ? 201 : 200);
  });
  app.openapi(openRoute, async (c) => {
    const { id: decisionId, file } = c.req.valid("param");
    return openProof(product, c.get("actor"), { decisionId, file });
  });
  app.openapi(withdrawRoute, async (c) => {
    const { id: decisionId, file } = c.req.valid("param");
    const asked = { decisionId, file, ...c.req.valid("json") };
    return c.json(await withdrawProof(product, c.get("actor"), asked), 200);
  });
  return app;
}
