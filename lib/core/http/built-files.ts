import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";

type Pass = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

/** Addresses under which lie files that never change, because their names hold their version or a hash of what is in them. */
const folders = [
  { under: "/_next/static", folder: ".next/static" },
  { under: "/copied", folder: "public/copied" },
] as const;

const oneYear = 365 * 24 * 60 * 60;

/** Sends built files as the build has packed them (scripts/pack-files.ts): smaller than what could be packed while somebody waits, and without the work. What is not among them goes on to `next`. */
export function openBuiltFiles(root: string): Pass {
  const served = folders.map(({ under, folder }) => ({
    under,
    send: sirv(path.join(root, folder), {
      brotli: true,
      gzip: true,
      immutable: true,
      maxAge: oneYear,
    }),
  }));
  return (request, response, next) => {
    const { url = "" } = request;
    const found = served.find(({ under }) => url.startsWith(`${under}/`));
    if (found === undefined) {
      next();
      return;
    }
    request.url = url.slice(found.under.length);
    found.send(request, response, () => {
      request.url = url;
      next();
    });
  };
}
