import { packedPage } from "./pack";

/**
 * How the worker of a meeting answers. `page`: the network first, what was kept if that does not answer. `file`, `frozen`: what was kept first, because neither
 * can change. `session`: the network first, since a snapshot may have been withdrawn. `live`: the network; what was kept only where it fails, with its time.
 */
export type PackedWay = "page" | "file" | "frozen" | "session" | "live";

export type Asked = {
  method: string;
  mode: string;
  cache: string;
  address: URL;
  /** For whom the page that asks was drawn; null where it does not say. */
  reader: string | null;
};

const files = /^\/(?:_next\/static|copied)\/|^\/icon\.svg$/u;
/** What a stage reads of the moment and could not go on without: decisions, and names of areas. */
const liveReads = /^\/api\/v1\/(?:decisions|areas\/[\d.]+)$/u;

/** Null: the worker leaves it to the browser, as if it were not there. So it is with everything that is sent, and with whatever fills the pack itself. */
export function wayOf(
  asked: Asked,
  home: { origin: string; meeting: string },
): PackedWay | null {
  const { method, mode, cache, address } = asked;
  if (method !== "GET" || address.origin !== home.origin) return null;
  if (mode === "navigate")
    return packedPage(address, home.meeting) === null ? null : "page";
  if (cache === "no-store") return null;
  return files.test(address.pathname) ? "file" : readWay(asked);
}

function readWay({ address, reader }: Asked): PackedWay | null {
  const { pathname, searchParams } = address;
  if (reader === null || !pathname.startsWith("/api/v1/")) return null;
  if (searchParams.has("snapshot"))
    return pathname === "/api/v1/session" ? "session" : "frozen";
  return liveReads.test(pathname) ? "live" : null;
}
