import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { logAudit } from "@/db/core/changes";
import {
  dismissRefused,
  findSubmission,
  listOpenRefused,
} from "@/db/submissions/submission-records";
import { RefusedRowsReply } from "@/lib/submissions/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { signatureOf } from "@/lib/core/access/actor";
import { insistArea } from "@/lib/core/product/area-directory";
import { refusal } from "@/lib/core/refusals/errors";
import { insist } from "@/lib/core/access/permissions";
import { mayReadFiles, maySubmit } from "./permissions";
import type { Product } from "@/lib/core/product/product";
import { toCsv, type PlainTable } from "@/lib/core/text/plain-table";
import { toXlsx } from "@/lib/core/text/plain-workbook";
import { fileReply, xlsxType } from "@/lib/core/http/file-reply";
import { problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import type { ApiEnv } from "@/lib/core/http/request-context";

const IdParam = z.object({ id: z.uuid() });

const refusedRowsRoute = createRoute({
  method: "get",
  path: "/refused-rows",
  summary: "Rows that still wait to be mended, with their reasons",
  request: {
    query: z.object({
      area: AreaCode,
      format: z.enum(["json", "csv", "xlsx"]).default("json"),
    }),
  },
  responses: {
    200: {
      description: "Refused rows",
      content: {
        "application/json": { schema: RefusedRowsReply },
        "text/csv": { schema: z.string() },
        [xlsxType]: { schema: z.string() },
      },
    },
    ...problems(400, 401, 403),
  },
});

const dismissRoute = createRoute({
  method: "post",
  path: "/refused-rows/{id}/{row}/dismiss",
  summary: "Take a refused row off the list because it was settled otherwise",
  request: {
    params: IdParam.extend({ row: z.coerce.number().int().positive() }),
  },
  responses: {
    204: { description: "Taken off the list" },
    ...problems(400, 401, 403, 404),
  },
});

const mostRefusedShown = 2_000;

/** Rows that wait to be corrected. */
export function refusedRowRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  const { sql } = product.database;
  app.openapi(refusedRowsRoute, async (c) => {
    const { area, format } = c.req.valid("query");
    insist(mayReadFiles(c.get("actor"), area), c.get("actor"), {
      id: "melihat baris yang ditolak",
      en: "see refused rows",
    });
    insistArea(product.directory, area);
    const open = await listOpenRefused(sql, area, mostRefusedShown);
    const rows = open.map((row) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
    }));
    if (format === "json") return c.json({ area, rows }, 200);
    return refusedFile(`baris-ditolak-${area}.${format}`, rows, format);
  });
  app.openapi(dismissRoute, async (c) => {
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
  });
  return app;
}

type ShownRefused = RefusedRowsReply["rows"];

async function refusedFile(
  name: string,
  rows: ShownRefused,
  format: "csv" | "xlsx",
): Promise<Response> {
  const table = refusedTable(rows);
  if (format === "xlsx")
    return fileReply({ name, type: xlsxType, body: await toXlsx(table, "id") });
  const body = new TextEncoder().encode(toCsv(table, "id"));
  return fileReply({ name, type: "text/csv; charset=utf-8", body });
}

/** Each row with its reasons in front of what its sender wrote, which stays text. */
function refusedTable(rows: ShownRefused): PlainTable {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
  return {
    headings: ["berkas", "baris", "alasan", ...headings],
    rows: rows.map((row) => [
      row.fileName,
      row.row,
      row.issues
        .map(
          (issue) =>
            `${issue.column === null ? "" : `${issue.column}: `}${issue.message.id} ${issue.remedy.id}`,
        )
        .join(" | "),
      ...headings.map((heading) => row.cells[heading] ?? ""),
    ]),
  };
}
