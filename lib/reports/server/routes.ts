import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  DryRunReply,
  RowsRefusedProblem,
  SubmissionReply,
} from "@/lib/submissions/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { makeTemplate } from "./make-template";
import { maySend } from "@/lib/submissions/server/permissions";
import type { Product } from "@/lib/core/product/product";
import { acceptSubmission, checkSubmission } from "./receive-submission";
import { fileReply } from "@/lib/core/http/file-reply";
import { Flag, jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { type Door, actorDoor, operation } from "@/lib/core/http/operation";
import { withUpload } from "@/lib/core/http/receive";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { toRequest } from "./submission-request";

const sendDoor = actorDoor(maySend, {
  id: "mengirim laporan",
  en: "send reports",
});
/** In a demo the form lies open too. */
const templateDoor: Door = {
  may: ({ audience }) => audience === "oversight",
  to: { id: "mengambil templat", en: "take the form" },
};

const templateRoute = operation(templateDoor, {
  method: "get",
  path: "/submissions/template",
  summary:
    "The form of an area and month with the registry's rows filled in: names of columns, their codes below, then the posyandu. XLSX has groups above them and sheets of instructions and definitions; CSV has semicolons, in English (`lang`) commas",
  request: {
    query: z.object({
      area: AreaCode,
      month: Month,
      format: z.enum(["csv", "xlsx"]).default("xlsx"),
      lang: z.enum(["id", "en"]).default("id"),
      /** With the counts that have been reported, to correct some of them. */
      filled: Flag,
    }),
  },
  responses: {
    200: { description: "The file" },
    ...problems(400, 401, 404),
  },
});

const sendRoute = operation(sendDoor, {
  method: "post",
  path: "/submissions",
  summary:
    "Send a month: multipart with `file`; `area` and `month` where the file does not say; `sheet` of a workbook with several; `headings` (JSON heading → column) and `confirm` (codes of questions) as the check asks; dryRun checks without storing",
  request: {
    query: z.object({
      dryRun: Flag,
      acceptValid: Flag,
      /** With dryRun: list every posyandu that would change. */
      changes: z.enum(["all"]).optional(),
    }),
    headers: z.object({
      "idempotency-key": z.string().min(1).max(200).optional(),
    }),
  },
  responses: {
    200: jsonReply(
      z.union([DryRunReply, SubmissionReply]),
      "A dry run, or a file that had been accepted before",
    ),
    201: jsonReply(SubmissionReply, "Accepted"),
    422: {
      description: "Not stored; every issue is named",
      content: {
        "application/problem+json": { schema: RowsRefusedProblem },
      },
    },
    ...problems(400, 401, 403, 408, 409, 413, 415, 503, 507),
  },
});

/** The form to fill in, and the door through which it comes back. */
export function submissionRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  addTemplate(app, product);
  addReceiving(app, product);
  return app;
}

function addTemplate(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(templateRoute, async (c) => {
    const { filled, ...query } = c.req.valid("query");
    const template = await makeTemplate(product, c.get("actor"), {
      ...query,
      isFilled: filled === "true",
    });
    return fileReply(template);
  });
}

function addReceiving(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(sendRoute, async (c) => {
    const receivedAt = product.now();
    return withUpload(c, product, async (upload) => {
      const request = toRequest(c, upload, receivedAt);
      if (c.req.valid("query").dryRun === "true")
        return c.json(await checkSubmission(product, request), 200);
      const reply = await acceptSubmission(product, request);
      const isNew = !reply.repeated || request.idempotencyKey !== null;
      return isNew ? c.json(reply, 201) : c.json(reply, 200);
    });
  });
}
