/** What every answer says, whoever asks for whatever. */
export type Site = {
  /** People reach this installation over https, so browsers may insist on it from now on. */
  isSecure: boolean;
  /** Development evaluates scripts and reloads over a socket of its own. */
  isDevelopment: boolean;
};

const year = 31_536_000;

/**
 * What a browser may do with any answer of ours: take it for no other type than is said, show it in no frame, hand it to no other site, and tell no other
 * site where it came from. Subdomains are left out of HSTS: they are other offices'.
 */
export function commonHeaders({ isSecure }: Site): [string, string][] {
  return [
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["referrer-policy", "same-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    [
      "permissions-policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=(), browsing-topics=()",
    ],
    ...(isSecure
      ? [
          ["strict-transport-security", `max-age=${String(year)}`] satisfies [
            string,
            string,
          ],
        ]
      : []),
  ];
}

/** For what is no page: nothing in it is ever run, loaded or framed, also where somebody opens it by itself. */
export const dataPolicy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For the worker of packed meetings (lib/meetings/client/pack/sw.ts): it is one file, and asks this site only. */
export const workerPolicy = "default-src 'none'; connect-src 'self'";

/**
 * For a page: scripts run only if this answer named them, or if one of those loads them; nothing comes from elsewhere or goes there. Attributes of
 * style stay allowed: the map, the charts and the server's own markup place things by them, and no script can hide in one.
 */
export function pagePolicy(nonce: string, { isDevelopment }: Site): string {
  const evaluation = isDevelopment ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    // Development puts styles into the page by script.
    isDevelopment
      ? "style-src-elem 'self' 'unsafe-inline'"
      : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The map's own worker is a file of ours, and so is that of packed meetings; the charts need none.
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
