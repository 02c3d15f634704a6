/** The little that is read of a Request's or a handshake's headers. */
export type HeaderReader = { get: (name: string) => string | null };

/**
 * The origins under which this request itself was addressed. A browser lets no page write Host or X-Forwarded-Host, so a page whose
 * origin is among them was served from here, whatever the name, port or proxy. Both schemes: a proxy may have taken off the TLS.
 */
export function servedOrigins(headers: HeaderReader): string[] {
  const hosts = ["host", "x-forwarded-host"].flatMap((name) => {
    const host = headers.get(name)?.split(",")[0]?.trim();
    return host === undefined || host === "" ? [] : [host];
  });
  return hosts.flatMap((host) =>
    [`http://${host}`, `https://${host}`].flatMap((address) =>
      URL.canParse(address) ? [new URL(address).origin] : [],
    ),
  );
}

/**
 * True where a browser says that a page of another origin sends this: such a request must not act with the reader's cookie. SameSite
 * alone is not enough, since every host under one domain, and every port of one host, counts as the same site.
 */
export function isForeignOrigin(
  headers: HeaderReader,
  publicUrl?: string,
): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  return origin !== publicUrl && !servedOrigins(headers).includes(origin);
}
