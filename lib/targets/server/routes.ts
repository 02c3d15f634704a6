import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode } from "@/lib/core/domain/ids";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { actorDoor, openDoor, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import type { Product } from "@/lib/core/product/product";
import { NewTargets, TargetsReply } from "@/lib/targets/contract";
import { maySetTargets } from "./permissions";
import { readTargets } from "./read-targets";
import { setTargets } from "./set-targets";

const readRoute = operation(openDoor, {
  method: "get",
  path: "/targets",
  summary:
    "What an area is to reach of an indicator by year: its own path with all versions, the one it inherits, and those of areas inside it",
  request: {
    query: z.object({ area: AreaCode, indicator: IndicatorIdSchema }),
  },
  responses: {
    200: jsonReply(TargetsReply, "Paths of targets"),
    ...problems(400, 404),
  },
});

const setRoute = operation(
  actorDoor(maySetTargets, { id: "menetapkan target", en: "set targets" }),
  {
    method: "post",
    path: "/targets",
    summary:
      "Set the path of targets of an area and an indicator; without years it is taken away. The path before stays among its versions",
    request: {
      body: {
        content: { "application/json": { schema: NewTargets } },
        required: true as const,
      },
    },
    responses: {
      200: jsonReply(TargetsReply, "What holds now"),
      ...problems(400, 401, 403, 404, 409, 422),
    },
  },
);

/** Paths of targets. */
export function targetRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(readRoute, async (c) =>
    c.json(
      await readTargets(product, c.get("actor"), c.req.valid("query")),
      200,
    ),
  );
  app.openapi(setRoute, async (c) =>
    c.json(await setTargets(product, c.get("actor"), c.req.valid("json")), 200),
  );
  return app;
}
