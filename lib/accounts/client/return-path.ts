/**
 * What paths of pages are made of, once dots are collapsed: no two slashes after each other, no backslash, and nothing encoded, since a server or proxy on
 * the way might read an encoded slash as one.
 */
const pagePath = /^\/(?:[\w.~-]+\/?)*$/;

/** Where everybody begins who has signed in: what is his to do. */
export const startPath = "/mulai";

/**
 * Where someone goes after signing in: back to the page that he came from with its view, if it is one of this site and was chosen. The province screen as
 * it opens by itself was not, so from there he begins at his own page. A whole address, `//host` or `/\host` would lead to another site, also where it
 * stands behind dots (`/..//host`), so it is replaced by that page too.
 */
export function returnPath(wanted: string | null): string {
  if (wanted?.startsWith("/") !== true) return startPath;
  const base = "http://here.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base || !pagePath.test(url.pathname)) return startPath;
  if (url.pathname.startsWith("/sign-in") || isUnchosen(url)) return startPath;
  return `${url.pathname}${url.search}${url.hash}`;
}

function isUnchosen({ pathname, searchParams, hash }: URL): boolean {
  const asked = [...searchParams.keys()].filter((name) => name !== "lang");
  return pathname === "/" && hash === "" && asked.length === 0;
}
