import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Next forbids keeping any page that is made when it is asked for, which also keeps browsers from showing it at once when somebody goes back to it. The
 * page of a person who is signed in must not come back after they have gone; a page without a session shows what everybody may see, and asks whether
 * it is still true when it comes back. Only copies by others are forbidden there.
 */
export function keepForTheWayBack(
  { headers: { cookie = "" } }: IncomingMessage,
  response: ServerResponse,
): void {
  if (cookie.includes("session_token=")) return;
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(
      name,
      name.toLowerCase() === "cache-control" &&
        String(value).includes("no-store")
        ? "private, no-cache"
        : value,
    );
}
