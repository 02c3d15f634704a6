import type { OpenAPIHono } from "@hono/zod-openapi";
import { ClustersQuery, ClustersReply } from "@/lib/clusters/contract";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { type Door, operation } from "@/lib/core/http/operation";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { respondKept } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import { readClusters } from "./read-clusters";

/** Reckoned from counts that are not rounded. */
const door: Door = {
  may: ({ audience }) => audience === "oversight",
  to: { id: "melihat kelompok wilayah", en: "see groups of areas" },
};

const clustersRoute = operation(door, {
  method: "get",
  path: "/clusters",
  summary:
    "Areas that lie among others of their kind: local Moran's I over neighbours, with 999 permutations",
  request: { query: ClustersQuery },
  responses: {
    200: jsonReply(ClustersReply, "The areas, each among its neighbours"),
    ...problems(400, 401, 404),
  },
});

/** Groups of neighbouring areas that are alike. */
export function clusterRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(clustersRoute, async (c) => {
    const query = c.req.valid("query");
    return respondKept(c, product, {
      basis: [query.month],
      make: () => readClusters(product, c.get("audience"), query),
    });
  });
  return app;
}
