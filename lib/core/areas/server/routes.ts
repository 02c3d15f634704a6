import { gunzipSync } from "node:zlib";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  AreaReply,
  AreaSearchReply,
  PosyanduSearchReply,
} from "@/lib/core/areas/contract";
import { AreaCode, AreaLevel, Level } from "@/lib/core/domain/ids";
import { insistArea } from "@/lib/core/product/area-directory";
import { refusal } from "@/lib/core/refusals/errors";
import type { Product } from "@/lib/core/product/product";
import { mayRead } from "@/lib/core/access/permissions";
import { findPosyanduNamed, readArea, searchAreas } from "./read-area";
import { shapeSource } from "./shape-source";
import { accepts } from "@/lib/core/http/encoding";
import { hasAlready } from "@/lib/core/http/send-kept";
import { jsonReply, problems } from "@/lib/core/http/openapi";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { openApiHono } from "@/lib/core/http/openapi-hono";
import { type Door, openDoor, operation } from "@/lib/core/http/operation";

const year = "public, max-age=31536000, immutable";

const searchRoute = operation(openDoor, {
  method: "get",
  path: "/areas",
  summary: "Search areas by name or code",
  request: { query: z.object({ search: z.string().max(80) }) },
  responses: {
    200: jsonReply(AreaSearchReply, "Areas found"),
    ...problems(400),
  },
});

const posyanduDoor: Door = {
  may: ({ audience }) => audience === "oversight",
  to: { id: "mencari posyandu", en: "search posyandu" },
};

const posyanduSearchRoute = operation(posyanduDoor, {
  method: "get",
  path: "/posyandu",
  summary: "Search posyandu by a part of their name, by id or number",
  request: { query: z.object({ search: z.string().max(80) }) },
  responses: {
    200: jsonReply(PosyanduSearchReply, "Posyandu found, 8 at most"),
    ...problems(400, 401),
  },
});

const areaRoute = operation(openDoor, {
  method: "get",
  path: "/areas/{code}",
  summary: "An area with its children and the addresses of its shapes",
  request: { params: z.object({ code: AreaCode }) },
  responses: {
    200: jsonReply(AreaReply, "The area"),
    ...problems(400, 404),
  },
});

const topologyRoute = operation(openDoor, {
  method: "get",
  path: "/topology/{code}/{level}",
  summary:
    "Shapes of a level inside an area as TopoJSON, feature id = code; unchangeable under its content hash (?v=)",
  request: {
    params: z.object({ code: AreaCode, level: Level }),
    query: z.object({ v: z.string().max(64).optional() }),
  },
  responses: {
    200: {
      description: "TopoJSON; points as GeoJSON for the level posyandu",
    },
    ...problems(400, 404),
  },
});

/** Areas and their shapes. */
export function areaRoutes(product: Product): OpenAPIHono<ApiEnv> {
  const app = openApiHono();
  app.openapi(searchRoute, (c) =>
    c.json(searchAreas(product, c.req.valid("query").search), 200),
  );
  app.openapi(posyanduSearchRoute, async (c) =>
    c.json(await findPosyanduNamed(product, c.req.valid("query").search), 200),
  );
  app.openapi(areaRoute, async (c) =>
    c.json(await readArea(product, c.req.valid("param").code), 200),
  );
  app.openapi(topologyRoute, async (c) => {
    const { code, level } = c.req.valid("param");
    if (level === "posyandu") {
      if (!mayRead(c.get("audience"), code, level))
        throw refusal("level-not-public", { level });
      insistArea(product.directory, code);
      return c.json(await product.service(shapeSource).points(code), 200, {
        "cache-control": "private, max-age=60",
      });
    }
    const topology = await product
      .service(shapeSource)
      .read(code, AreaLevel.parse(level));
    if (topology === null)
      throw refusal("not-found", {
        id: "Bentuk wilayah itu",
        en: "The shape of that area",
      });
    // It is stored as gzip.
    const takesGzip = accepts(c.req.header("accept-encoding"), "gzip");
    const headers = {
      "content-type": "application/json; charset=utf-8",
      ...(takesGzip && { "content-encoding": "gzip" }),
      vary: "accept-encoding",
      etag: `W/"${topology.hash}"`,
      "cache-control":
        c.req.valid("query").v === topology.hash ? year : "no-cache",
      "x-boundary-source": topology.source,
    };
    if (hasAlready(c.req.header("if-none-match"), headers.etag))
      return new Response(null, { status: 304, headers });
    const body = Buffer.from(topology.body);
    return new Response(takesGzip ? body : gunzipSync(body), { headers });
  });
  return app;
}
