import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  listOpenRefused,
  type OpenRefused,
  type RefusedContent,
} from "@/db/submissions/refused-rows";
import {
  RefusedRowsReply,
  type OpenRefusedRow,
} from "@/lib/submissions/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Actor } from "@/lib/core/access/actor";
import { insist, isPlanner } from "@/lib/core/access/permissions";
import { dismissRefusedRow } from "./dismiss-refused";
import { formOf, submissionForms } from "./forms";
import { mayReadUnchecked, maySend } from "./permissions";
import { nameWithoutText } from "./submission-reply";
import { readUnchecked } from "./unchecked-text";
import type { Product } from "@/lib/core/product/product";
import { fileReply, typeOf, type FileFormat } from "@/lib/core/http/file-reply";
import { problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";

const readDoor = actorDoor((actor) => maySend(actor) || isPlanner(actor), {
  id: "melihat baris yang ditolak",
  en: "see refused rows",
});
const dismissDoor = actorDoor(maySend, {
  id: "menutup baris yang ditolak",
  en: "settle refused rows",
});

const refusedRowsRoute = operation(readDoor, {
  method: "get",
  path: "/refused-rows",
  summary:
    "Rows that still wait to be mended, with their reasons; as csv or xlsx a form that can be mended and sent again",
  request: {
    query: z.object({
      area: AreaCode,
      month: z.optional(Month),
      format: z.enum(["json", "csv", "xlsx"]).default("json"),
    }),
  },
  responses: {
    200: {
      description: "Refused rows",
      content: {
        "application/json": { schema: RefusedRowsReply },
        "text/csv": { schema: z.string() },
        [typeOf.xlsx]: { schema: z.string() },
      },
    },
    ...problems(400, 401, 403),
  },
});

const dismissRoute = operation(dismissDoor, {
  method: "post",
  path: "/refused-rows/{id}/{row}/dismiss",
  summary: "Take a refused row off the list because it was settled otherwise",
  request: {
    params: z.object({
      id: z.uuid(),
      row: z.coerce.number().int().positive(),
    }),
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
  app.openapi(refusedRowsRoute, async (c) => {
    const { area, month = null, format } = c.req.valid("query");
    const actor = c.get("actor");
    insist(mayReadUnchecked(actor, { area, readers: "planners" }), actor, {
      id: "melihat baris yang ditolak",
      en: "see refused rows",
    });
    insistArea(product.directory, area);
    const { sql } = product.database;
    const open = await listOpenRefused(sql, { area, month }, mostRefusedShown);
    const rows = open.flatMap((row) => understood(product, actor, row));
    if (format === "json") {
      const shown = rows.map((row) => shownRow(product, row));
      return c.json({ area, rows: shown }, 200);
    }
    return fileReply({
      name: `baris-ditolak-${area}${month === null ? "" : `-${month}`}.${format}`,
      type: typeOf[format],
      body: await fileOf(product, rows, format),
    });
  });
  app.openapi(dismissRoute, async (c) => {
    await dismissRefusedRow(product, c.get("actor"), c.req.valid("param"));
    return c.body(null, 204);
  });
  return app;
}

/** A refused row with what somebody may read of it. */
type ReadableRow = Omit<OpenRefused, "fileName" | "content"> &
  RefusedContent & { fileName: string };

/**
 * The row for whoever may read what stands in it. The name of its file is that of the whole file, and so for whoever may read the whole. Rows from before
 * it was kept what they say by the columns of their form are understood now, as well as their headings alone allow.
 */
function understood(
  product: Product,
  actor: Actor,
  row: OpenRefused,
): ReadableRow[] {
  const { refused, readers } = formOf(product, row);
  const source = (area: AreaCode) => ({ area, readers });
  const content = readUnchecked(actor, source(row.area), row.content);
  if (content === null) return [];
  const fileName =
    readUnchecked(actor, source(row.fileArea), row.fileName) ??
    nameWithoutText({ id: row.submission }, row.fileName);
  const readable = { ...row, ...content, fileName };
  if (Object.keys(content.written).length > 0) return [readable];
  const written = refused?.writtenOf(content.cells) ?? {};
  return [
    {
      ...readable,
      written: row.month === null ? written : { ...written, month: row.month },
    },
  ];
}

function shownRow({ directory }: Product, row: ReadableRow): OpenRefusedRow {
  const { submission, row: rowNumber, area, month, receivedAt } = row;
  const { fileName, sender, cells, issues, written, registered } = row;
  const village =
    registered === null ? null : directory.nameOf(registered.villageCode);
  return {
    submission,
    row: rowNumber,
    area,
    areaName: directory.nameOf(area),
    month,
    receivedAt: receivedAt.toISOString(),
    fileName,
    sender,
    named: {
      posyandu: written.posyandu ?? registered?.name ?? null,
      village: written.village ?? village,
      subdistrict: written.subdistrict ?? null,
      id: written.posyandu_id ?? written.registration_number ?? null,
    },
    cells,
    issues,
  };
}

/** Today one form has refused rows. If there were another, each would give back its own. */
async function fileOf(
  product: Product,
  rows: readonly ReadableRow[],
  format: FileFormat,
): Promise<Uint8Array> {
  const form = product
    .itemsIn(submissionForms)
    .find(({ refused }) => refused !== null);
  if (form?.refused == null) throw new Error("No form has refused rows");
  return form.refused.write(
    rows.filter((row) => row.form === form.form),
    format,
  );
}
