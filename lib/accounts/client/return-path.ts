/**
 * What paths of pages are made of, once dots are collapsed: no two slashes after each other, no backslash, and nothing encoded, since a server or proxy on
 * the way might read an encoded slash as one.
 */
const pagePath = /^\/(?:[\w.~-]+\/?)*$/;

/**
 * Where someone goes after signing in: back to the path they came from, if it is one of this site. A whole address, `//host` or `/\host` would lead
 * to another site, also where it stands behind dots (`/..//host`), so it is replaced by the start page.
 */
export function returnPath(wanted: string | null): string {
  if (wanted?.startsWith("/") !== true) return "/";
  const base = "http://here.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base || !pagePath.test(url.pathname)) return "/";
  if (url.pathname.startsWith("/sign-in")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
