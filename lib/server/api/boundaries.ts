import { readFile } from "node:fs/promises";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { BoundaryReport } from "@/lib/contract/boundary-report";
import { RegistryReport } from "@/lib/contract/registry-report";
import { signatureOf } from "@/lib/core/access/actor";
import { boundaryWorkers } from "../boundaries/boundary-workers";
import { importBoundaries } from "../boundaries/import-boundaries";
import type { Refusal } from "../boundaries/refusal";
import { uploadLimits } from "../boundaries/limits";
import { AppError } from "@/lib/core/refusals/errors";
import type { ReceivedUpload } from "@/lib/core/files/receive-upload";
import { importRegistry } from "../import-registry";
import {
  insist,
  mayImportBoundaries,
  mayImportRegistry,
} from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { withUpload } from "@/lib/core/http/receive";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import type { ApiContext, ApiEnv } from "@/lib/core/http/request-context";

const Flag = z.enum(["true", "false"]).default("false");

const importBoundariesRoute = createRoute({
  method: "post",
  path: "/boundaries",
  summary:
    "Import official boundaries (GeoJSON, TopoJSON, Shapefile zip, GeoPackage); `crs` and `layer` where the file does not say",
  request: { query: z.object({ dryRun: Flag }) },
  responses: {
    200: jsonReply(
      BoundaryReport,
      "What the file holds, and what was or would be done",
    ),
    ...problems(400, 401, 403, 413, 415, 422),
  },
});

const importRegistryRoute = createRoute({
  method: "post",
  path: "/posyandu",
  summary: "Import the registry of posyandu (CSV, XLSX)",
  request: { query: z.object({ dryRun: Flag, acceptValid: Flag }) },
  responses: {
    200: jsonReply(
      RegistryReport,
      "What the file holds, and what was or would be done",
    ),
    ...problems(400, 401, 403, 413, 415, 422),
  },
});

/** Importing boundaries and the registry of posyandu; for administrators. */
export function boundaryRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(importBoundariesRoute, async (c) => {
    const actor = c.get("actor");
    insist(mayImportBoundaries(actor), actor, {
      id: "mengimpor batas wilayah",
      en: "import boundaries",
    });
    return c.json(
      await withUpload(c, product, (upload) =>
        takeBoundaries(c, product, upload),
      ),
      200,
    );
  });
  app.openapi(importRegistryRoute, async (c) => {
    const actor = c.get("actor");
    insist(mayImportRegistry(actor), actor, {
      id: "mengimpor daftar posyandu",
      en: "import the registry of posyandu",
    });
    const report = await withUpload(c, product, (upload) =>
      importRegistry(product, {
        actor,
        path: upload.path,
        fileName: upload.name,
        dryRun: c.req.query("dryRun") === "true",
        acceptValid: c.req.query("acceptValid") === "true",
      }),
    );
    return c.json(report, 200);
  });
  return app;
}

async function takeBoundaries(
  c: ApiContext,
  product: Product,
  upload: ReceivedUpload,
): Promise<BoundaryReport> {
  const { crs, layer } = upload.fields;
  const workers = product.service(boundaryWorkers);
  const file = await workers.read(await readFile(upload.path), {
    limits: uploadLimits,
    ...(crs ? { crs } : {}),
    ...(layer ? { layer } : {}),
  });
  if ("refusal" in file) throw refused(file.refusal);
  const outcome = await importBoundaries(product.database, {
    file,
    sourceName: upload.name,
    province: product.province,
    actor: signatureOf(c.get("actor")).actor,
    today: product.now().toISOString().slice(0, 10),
    dryRun: c.req.query("dryRun") === "true",
    build: workers.draw,
  });
  if (outcome.kind === "refused") throw refused(outcome.refusal);
  if (outcome.change !== null) product.feed.note(outcome.change);
  return outcome.report;
}

function refused({ code, message, remedy }: Refusal): AppError {
  return new AppError({
    code: "file-unreadable",
    text: message,
    remedy,
    details: { reason: code },
  });
}
