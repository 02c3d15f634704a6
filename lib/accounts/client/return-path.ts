/**
 * Where someone goes after signing in: back to the path they came from, if it is one of this site. A whole address, `//host` or `/\host` would lead
 * to another site, so it is replaced by the start page.
 */
export function returnPath(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/.test(wanted)) return "/";
  const base = "http://here.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base || url.pathname.startsWith("/sign-in")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
