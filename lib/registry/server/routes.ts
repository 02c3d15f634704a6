import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { DoublesReply, RegistryReport } from "@/lib/registry/contract";
import { importing, mayImportRegistry } from "./permissions";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { Flag, jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, operation } from "@/lib/core/http/operation";
import { withUpload } from "@/lib/core/http/receive";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import { importRegistry } from "./import-registry";
import { listDoubles } from "./list-doubles";
import { registryWorkers } from "./registry-workers";

const importingDoor = actorDoor(mayImportRegistry, importing);

const importRegistryRoute = operation(importingDoor, {
  method: "post",
  path: "/posyandu",
  summary:
    "Import the registry of posyandu (CSV, XLSX); `codes=bps` passes over village codes for the names beside them, `movesFrom` says since which month moved posyandu are in their new village",
  request: {
    query: z.object({
      dryRun: Flag,
      acceptValid: Flag,
      codes: z.enum(["kemendagri", "bps"]).default("kemendagri"),
      movesFrom: Month.optional(),
    }),
  },
  responses: {
    200: jsonReply(
      RegistryReport,
      "What the file holds, and what was or would be done",
    ),
    ...problems(400, 401, 403, 408, 409, 413, 415, 422, 503, 507),
  },
});

const doublesRoute = operation(importingDoor, {
  method: "get",
  path: "/posyandu/doubles",
  summary: "Open posyandu that stand in one village under one name",
  request: { query: z.object({ area: AreaCode.optional() }) },
  responses: {
    200: jsonReply(DoublesReply, "In the order of villages and names"),
    ...problems(400, 401, 403, 404),
  },
});

/** Importing the registry of posyandu, and what stands in it twice; for administrators. */
export function registryRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(importRegistryRoute, async (c) => {
    const actor = c.get("actor");
    const { dryRun, acceptValid, codes, movesFrom } = c.req.valid("query");
    const report = await withUpload(c, product, (upload) =>
      importRegistry(product, {
        actor,
        path: upload.path,
        fileName: upload.name,
        dryRun: dryRun === "true",
        acceptValid: acceptValid === "true",
        codes,
        movesFrom: movesFrom ?? null,
        read: (job) =>
          product
            .service(registryWorkers)
            .run(job, { signal: c.req.raw.signal }),
      }),
    );
    return c.json(report, 200);
  });
  app.openapi(doublesRoute, async (c) => {
    const { area = product.province } = c.req.valid("query");
    insistArea(product.directory, area);
    return c.json(await listDoubles(product, c.get("actor"), area), 200);
  });
  return app;
}
