import { keptAtHeader } from "@/lib/core/client/kept-answers";

/** An answer as it is kept: its body unpacked, with the time at which it was read. */
export function keptCopy(
  { status, headers }: Response,
  body: ArrayBuffer,
  at: string,
): Response {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "vary"])
    kept.delete(name);
  kept.set(keptAtHeader, at);
  return new Response(body, { status, headers: kept });
}
