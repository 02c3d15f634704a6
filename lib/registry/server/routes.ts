import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { RegistryReport } from "@/lib/registry/contract";
import { insistOnImporting } from "./permissions";
import { Flag, jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { withUpload } from "@/lib/core/http/receive";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import { importRegistry } from "./import-registry";

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

/** Importing the registry of posyandu; for administrators. */
export function registryRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(importRegistryRoute, async (c) => {
    const actor = c.get("actor");
    insistOnImporting(actor);
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
