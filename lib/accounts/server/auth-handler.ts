import type { BlockList } from "node:net";
import { addressHeader, type Auth } from "./auth";
import { refusedByAuth } from "./auth-refusals";
import { clientAddress } from "@/lib/core/product/client-address";
import { refusal } from "@/lib/core/refusals/errors";

/**
 * All of better-auth that is open over HTTP. The rest knows nothing of areas, makes accounts past our checks, takes people away whom the ledger
 * names, does what a command or /api/v1 does (new passwords, who is signed in), or is asked by no page.
 */
const open = new Set([
  "/sign-in/email",
  "/sign-out",
  "/get-session",
  "/change-password",
  "/api-key/create",
  "/api-key/delete",
  "/admin/list-users",
  "/admin/ban-user",
]);

export type AuthHandlerOptions = {
  auth: Auth;
  trusted: BlockList;
  /** Is called after every request that may have changed who someone is. */
  changed: () => void;
};

/**
 * Answers requests under /api/auth. If better-auth refuses one, an AppError is thrown, so that it reads like every other refusal. `peer` is the
 * address at the other end of the connection; without it all senders are counted as one.
 */
export function openAuthHandler({
  auth,
  trusted,
  changed,
}: AuthHandlerOptions) {
  return async (request: Request, peer?: string): Promise<Response> => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth/, "");
    if (!open.has(path)) throw refusal("not-found", { id: path, en: path });
    const headers = new Headers(request.headers);
    const forwarded = headers.get("x-forwarded-for");
    const address =
      peer === undefined ? "unknown" : clientAddress(peer, forwarded, trusted);
    headers.set(addressHeader, address);
    const response = await auth.handler(withHeaders(request, headers));
    if (response.status >= 400) throw await refusedByAuth(response);
    if (request.method !== "GET" && path !== "/sign-in/email") changed();
    // It lengthens the session and its cookie. The body would tell the token to scripts, from which the cookie hides it.
    if (path === "/get-session")
      return new Response(null, { status: 204, headers: response.headers });
    return response;
  };
}

/** A new Request is built from the parts of the given one, because the Request constructor does not accept the server's own kind of Request. */
function withHeaders(request: Request, headers: Headers): Request {
  const { url, method, body } = request;
  return new Request(url, {
    method,
    headers,
    ...(body !== null && { body, duplex: "half" }),
  });
}
