import { readFile } from "node:fs/promises";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { BoundaryReport } from "@/lib/boundaries/contract";
import { signatureOf } from "@/lib/core/access/actor";
import { boundaryWorkers } from "./boundary-workers";
import { importBoundaries } from "./import-boundaries";
import type { BoundaryRefusalNotice } from "@/lib/boundaries/server/formats/refusal";
import { uploadLimits } from "@/lib/boundaries/server/formats/limits";
import { AppError } from "@/lib/core/refusals/errors";
import type { ReceivedUpload } from "@/lib/core/files/receive-upload";
import { dateAt } from "@/lib/core/domain/month";
import { mayImportBoundaries } from "./permissions";
import type { Product } from "@/lib/core/product/product";
import { Flag, jsonReply, problems } from "@/lib/core/http/openapi";
import { withUpload } from "@/lib/core/http/receive";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, operation } from "@/lib/core/http/operation";
import type { ApiContext, ApiEnv } from "@/lib/core/http/request-context";

const Codes = z.enum(["kemendagri", "bps"]).optional().openapi({
  description:
    "Whose codes the file holds. With bps each area is identified by the names in the file, and its BPS code is stored. A file whose codes contradict its names is refused",
});

const importingDoor = actorDoor(mayImportBoundaries, {
  id: "mengimpor batas wilayah",
  en: "import boundaries",
});

const importBoundariesRoute = operation(importingDoor, {
  method: "post",
  path: "/boundaries",
  summary:
    "Import official boundaries (GeoJSON, TopoJSON, Shapefile zip, GeoPackage); `crs` and `layer` where the file does not say",
  request: { query: z.object({ dryRun: Flag, codes: Codes }) },
  responses: {
    200: jsonReply(
      BoundaryReport,
      "What the file holds, and what was or would be done",
    ),
    ...problems(400, 401, 403, 408, 413, 415, 422, 507),
  },
});

/** Importing boundaries; for administrators. */
export function boundaryRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(importBoundariesRoute, async (c) => {
    return c.json(
      await withUpload(c, product, (upload) =>
        takeBoundaries(c, product, upload, c.req.valid("query").codes),
      ),
      200,
    );
  });
  return app;
}

async function takeBoundaries(
  c: ApiContext,
  product: Product,
  upload: ReceivedUpload,
  codes: z.infer<typeof Codes>,
): Promise<BoundaryReport> {
  const { crs, layer } = upload.fields;
  const workers = product.service(boundaryWorkers);
  const file = await workers.read(await readFile(upload.path), {
    limits: uploadLimits,
    ...(crs ? { crs } : {}),
    ...(layer ? { layer } : {}),
    ...(codes ? { codes } : {}),
  });
  if ("refusal" in file) throw refused(file.refusal);
  const outcome = await importBoundaries(product.database, {
    file,
    sourceName: upload.name,
    province: product.province,
    actor: signatureOf(c.get("actor")).actor,
    today: dateAt(product.now(), product.rule.utcOffsetHours),
    dryRun: c.req.query("dryRun") === "true",
    build: workers.draw,
  });
  if (outcome.kind === "refused") throw refused(outcome.refusal);
  if (outcome.change !== null) product.feed.note(outcome.change);
  return outcome.report;
}

function refused({
  code,
  message,
  remedy,
  codes,
}: BoundaryRefusalNotice): AppError {
  return new AppError({
    code: "file-unreadable",
    text: message,
    remedy,
    details: { reason: code, ...codes },
  });
}
