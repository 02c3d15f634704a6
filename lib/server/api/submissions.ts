import { gunzipSync } from "node:zlib";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  dismissRefused,
  findSubmission,
  listOpenRefused,
  listSubmissions,
  readFileOf,
} from "@/db/submission-records";
import { logAudit } from "@/db/changes";
import {
  Decisions,
  DryRunReply,
  RefusedRowsReply,
  RowsRefusedProblem,
  SubmissionReply,
  SubmissionsReply,
} from "@/lib/contract/submissions";
import { AreaCode } from "@/lib/domain/ids";
import { Month, parseMonth } from "@/lib/domain/month";
import { signatureOf } from "../actor";
import { refusal } from "../errors";
import { writeCsv } from "../files/write-csv";
import type { ReceivedUpload } from "../files/receive-upload";
import { makeTemplate } from "../make-template";
import {
  insist,
  mayListSubmissions,
  mayReadFiles,
  maySubmit,
} from "../permissions";
import type { Product } from "../product";
import {
  acceptSubmission,
  checkSubmission,
  type SubmissionRequest,
} from "../receive-submission";
import { submissionReply, submissionSummary } from "../submission-reply";
import { withdrawSubmission } from "../withdraw-submission";
import { jsonReply, problems } from "./openapi";
import { withUpload } from "./receive";
import { openApiHono } from "./openapi-hono";
import type { ApiContext, ApiEnv } from "./request-context";

const Flag = z.enum(["true", "false"]).default("false");
const IdParam = z.object({ id: z.uuid() });

/** Sending, listing, reading and withdrawing monthly reports. */
export function submissionRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  addTemplate(app, product);
  addReceiving(app, product);
  addReading(app, product);
  addRefusedRows(app, product);
  return app;
}

function addTemplate(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/submissions/template",
      summary:
        "The form of a regency and month with the registry's rows filled in",
      request: {
        query: z.object({
          area: AreaCode,
          month: Month,
          format: z.enum(["csv", "xlsx"]).default("xlsx"),
        }),
      },
      responses: {
        200: { description: "The file" },
        ...problems(400, 401, 404),
      },
    }),
    async (c) => {
      const template = await makeTemplate(
        product,
        c.get("actor"),
        c.req.valid("query"),
      );
      return fileReply(template);
    },
  );
}

function fileReply({
  name,
  type,
  body,
}: {
  name: string;
  type: string;
  body: Uint8Array;
}): Response {
  return new Response(Buffer.from(body), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "_")}"`,
      "cache-control": "no-store",
    },
  });
}

function addReceiving(app: OpenAPIHono<ApiEnv>, product: Product): void {
  app.openapi(
    createRoute({
      method: "post",
      path: "/submissions",
      summary:
        "Send a month: multipart with `file`, and `area` and `month` where the file does not say; dryRun checks without storing",
      request: {
        query: z.object({ dryRun: Flag, acceptValid: Flag }),
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
        ...problems(400, 401, 403, 409, 413, 415, 503),
      },
    }),
    async (c) => {
      const receivedAt = product.now();
      const actor = c.get("actor");
      insist(
        "role" in actor &&
          (actor.role === "operator" || actor.role === "admin"),
        actor,
        { id: "mengirim laporan", en: "send reports" },
      );
      return withUpload(c, product, async (upload) => {
        const request = toRequest(c, upload, receivedAt);
        if (c.req.valid("query").dryRun === "true")
          return c.json(await checkSubmission(product, request), 200) as never;
        const reply = await acceptSubmission(product, request);
        const isNew = !reply.repeated || request.idempotencyKey !== null;
        return c.json(reply, isNew ? 201 : 200) as never;
      });
    },
  );
}

function toRequest(
  c: ApiContext,
  upload: ReceivedUpload,
  receivedAt: Date,
): SubmissionRequest {
  const { fields } = upload;
  const actor = c.get("actor");
  return {
    actor,
    file: upload,
    area: fields["area"] ? areaField(fields["area"]) : null,
    month: fields["month"] ? monthField(fields["month"]) : null,
    rowDecisions: decisionsField(fields["decisions"]),
    acceptValid: c.req.query("acceptValid") === "true",
    idempotencyKey: c.req.header("idempotency-key") ?? null,
    source: actor.kind === "key" ? "api" : "page",
    receivedAt,
    upload: fields["upload"] ?? null,
    signal: c.req.raw.signal,
  };
}

function areaField(text: string): AreaCode {
  const parsed = AreaCode.safeParse(text.trim());
  if (!parsed.success)
    throw refusal("unknown-area", { code: text.slice(0, 40) });
  return parsed.data;
}

function monthField(text: string): Month {
  const month = parseMonth(text);
  if (month === null) {
    throw refusal("bad-request", {
      id: "isian month tidak terbaca, tulis 2026-10",
      en: "the field month cannot be read, write 2026-10",
    });
  }
  return month;
}

function decisionsField(text: string | undefined): [number, string][] {
  if (text === undefined || text === "") return [];
  const parsed = Decisions.safeParse(safeJson(text));
  if (!parsed.success)
    throw refusal("bad-request", {
      id: "isian decisions bukan JSON baris → id posyandu",
      en: "the field decisions is no JSON of row → posyandu id",
    });
  return Object.entries(parsed.data).map(([row, id]) => [Number(row), id]);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON fails the schema that follows.
    return undefined;
  }
}

function addReading(app: OpenAPIHono<ApiEnv>, product: Product): void {
  const { sql } = product.database;
  const found = async (c: ApiContext, id: string) => {
    insist(mayListSubmissions(c.get("actor")), c.get("actor"), {
      id: "melihat kiriman",
      en: "see submissions",
    });
    const record = await findSubmission(sql, id);
    if (record === null)
      throw refusal("not-found", { id: "Kiriman itu", en: "That submission" });
    return record;
  };
  app.openapi(
    createRoute({
      method: "get",
      path: "/submissions",
      summary: "Submissions of an area, newest first",
      request: { query: z.object({ area: AreaCode, month: Month.optional() }) },
      responses: {
        200: jsonReply(SubmissionsReply, "Submissions"),
        ...problems(400, 401),
      },
    }),
    async (c) => {
      insist(mayListSubmissions(c.get("actor")), c.get("actor"), {
        id: "melihat kiriman",
        en: "see submissions",
      });
      const { area, month } = c.req.valid("query");
      const records = await listSubmissions(sql, area, month ?? null, 100);
      return c.json(
        {
          submissions: records.map((record) =>
            submissionSummary(product, record),
          ),
        },
        200,
      );
    },
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/submissions/{id}",
      summary: "A submission with its issues",
      request: { params: IdParam },
      responses: {
        200: jsonReply(SubmissionReply, "The submission"),
        ...problems(400, 401, 404),
      },
    }),
    async (c) =>
      c.json(
        submissionReply(
          product,
          await found(c, c.req.valid("param").id),
          false,
        ),
        200,
      ),
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/submissions/{id}/file",
      summary: "The file as it was sent",
      request: { params: IdParam },
      responses: {
        200: { description: "The file" },
        ...problems(400, 401, 403, 404),
      },
    }),
    async (c) => {
      const record = await found(c, c.req.valid("param").id);
      insist(mayReadFiles(c.get("actor"), record.areaCode), c.get("actor"), {
        id: "mengunduh berkas itu",
        en: "download that file",
      });
      const gzip = await readFileOf(sql, record.fileSha256);
      if (gzip === null)
        throw refusal("not-found", {
          id: "Berkas kiriman itu",
          en: "The file of that submission",
        });
      return fileReply({
        name: record.fileName,
        type: "application/octet-stream",
        body: gunzipSync(gzip),
      });
    },
  );
  app.openapi(
    createRoute({
      method: "post",
      path: "/submissions/{id}/withdraw",
      summary: "Take a submission back; what stood before it counts again",
      request: { params: IdParam },
      responses: {
        200: jsonReply(SubmissionReply, "Withdrawn"),
        ...problems(400, 401, 403, 404, 409),
      },
    }),
    async (c) =>
      c.json(
        await withdrawSubmission(
          product,
          c.get("actor"),
          c.req.valid("param").id,
        ),
        200,
      ),
  );
}

const mostRefusedShown = 2_000;

function addRefusedRows(app: OpenAPIHono<ApiEnv>, product: Product): void {
  const { sql } = product.database;
  app.openapi(
    createRoute({
      method: "get",
      path: "/refused-rows",
      summary: "Rows that still wait to be mended, with their reasons",
      request: {
        query: z.object({
          area: AreaCode,
          format: z.enum(["json", "csv"]).default("json"),
        }),
      },
      responses: {
        200: jsonReply(RefusedRowsReply, "Refused rows"),
        ...problems(400, 401, 403),
      },
    }),
    async (c) => {
      const { area, format } = c.req.valid("query");
      insist(mayReadFiles(c.get("actor"), area), c.get("actor"), {
        id: "melihat baris yang ditolak",
        en: "see refused rows",
      });
      const open = await listOpenRefused(sql, area, mostRefusedShown);
      const rows = open.map((row) => ({
        ...row,
        receivedAt: row.receivedAt.toISOString(),
      }));
      if (format === "json") return c.json({ area, rows }, 200) as never;
      return fileReply({
        name: `baris-ditolak-${area}.csv`,
        type: "text/csv; charset=utf-8",
        body: refusedCsv(rows),
      }) as never;
    },
  );
  app.openapi(
    createRoute({
      method: "post",
      path: "/refused-rows/{id}/{row}/dismiss",
      summary:
        "Take a refused row off the list because it was settled otherwise",
      request: {
        params: IdParam.extend({ row: z.coerce.number().int().positive() }),
      },
      responses: {
        204: { description: "Taken off the list" },
        ...problems(400, 401, 403, 404),
      },
    }),
    async (c) => {
      const { id, row } = c.req.valid("param");
      const actor = c.get("actor");
      const record = await findSubmission(sql, id);
      if (record === null)
        throw refusal("not-found", {
          id: "Kiriman itu",
          en: "That submission",
        });
      insist(maySubmit(actor, record.areaCode), actor, {
        id: "menutup baris itu",
        en: "settle that row",
      });
      const done = await sql.begin(async (tx) => {
        const was = await dismissRefused(tx, id, row);
        if (was)
          await logAudit(tx, {
            actor: signatureOf(actor).actor,
            action: "refused-row.dismissed",
            subject: `${id}/${String(row)}`,
          });
        return was;
      });
      if (!done)
        throw refusal("not-found", {
          id: "Baris terbuka itu",
          en: "That open row",
        });
      return c.body(null, 204);
    },
  );
}

type ShownRefused = RefusedRowsReply["rows"];

function refusedCsv(rows: ShownRefused): Uint8Array {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
  const lines = rows.map((row) => [
    row.fileName,
    String(row.row),
    row.issues
      .map(
        (issue) =>
          `${issue.column === null ? "" : `${issue.column}: `}${issue.message.id} ${issue.remedy.id}`,
      )
      .join(" | "),
    ...headings.map((heading) => row.cells[heading] ?? ""),
  ]);
  const text = writeCsv(
    [["berkas", "baris", "alasan", ...headings], ...lines],
    { separator: ";", hasByteOrderMark: true },
  );
  return new TextEncoder().encode([...text].join(""));
}
