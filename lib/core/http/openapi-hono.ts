import { OpenAPIHono } from "@hono/zod-openapi";
import { badRequest } from "./respond";
import type { ApiEnv } from "./request-context";

/** A router that checks requests against their schemas. A request that does not fit is refused as problem+json. */
export function openApiHono(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw badRequest(result.error);
    },
  });
}
