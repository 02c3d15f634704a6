import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Product } from "../product";
import { openApiHono } from "./openapi-hono";
import type { ApiEnv } from "./request-context";

/** Importing boundaries and the registry. */
export function boundaryRoutes(_product: Product): OpenAPIHono<ApiEnv> {
  return openApiHono();
}
