/** Whatever a page or operation may be asked with. Others of HTTP (TRACE, CONNECT, …) nobody serves here. */
const methods = new Set([
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
]);

export type Target = { method: string; url: string };
export type Fault = "bad-address" | "method-not-allowed";

/**
 * Whether a request can be passed on at all, by its first line alone. The path must be one of this server and readable: no whole address, no
 * encoding that stands for no character, and no character 0 anywhere, since databases and file systems break on it.
 */
export function judgeTarget({ method, url }: Target): Fault | null {
  if (!url.startsWith("/")) return "bad-address";
  const [path = ""] = url.split("?", 1);
  if (path.includes("\\") || url.includes("%00") || !isReadable(path))
    return "bad-address";
  return methods.has(method) ? null : "method-not-allowed";
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
