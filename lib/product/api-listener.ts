import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { ApiEnv } from "@/lib/core/http/request-context";
import { openKeptSender } from "@/lib/core/http/send-kept";
import type { Product } from "@/lib/core/product/product";

/** The API for a server of Node: from memory what is kept and still holds, everything else through the API itself. */
export function apiListener(
  product: Product,
  api: Pick<Hono<ApiEnv>, "fetch">,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const sendKept = openKeptSender(product);
  const answer = getRequestListener(api.fetch, {
    overrideGlobalObjects: false,
  });
  return async (request, response) => {
    // What failed before anything was sent is tried the usual way, which has words for it.
    const isSent = await sendKept(request, response).catch(
      () => response.headersSent,
    );
    if (isSent) return;
    await answer(request, response);
  };
}
