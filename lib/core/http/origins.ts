/** The part of the headers of a Request or of a handshake that is read here. */
export type HeaderReader = { get: (name: string) => string | null };

/**
 * The origins under which this request itself was addressed. No page can set Host or X-Forwarded-Host in a browser, so a page whose origin is among
 * them was served by this server, whatever the name, port or proxy. Both http and https are listed, because a proxy may end the TLS connection.
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
 * True if the browser says that a page of another origin sends this request. Such a request must not act with the reader's cookie. SameSite alone is
 * not enough, because all hosts of one domain, and all ports of one host, count as the same site.
 */
export function isForeignOrigin(
  headers: HeaderReader,
  publicUrl?: string,
): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  return origin !== publicUrl && !servedOrigins(headers).includes(origin);
}
