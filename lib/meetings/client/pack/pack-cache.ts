import { keptName, readKeptName } from "@/lib/core/access/client/kept-for";
import type { ApiClient } from "@/lib/core/client/api-client";
import { readAnswer } from "@/lib/core/client/api-client";
import { ApiError } from "@/lib/core/client/api-error";
import {
  manifestAddress,
  meetingOfPack,
  packScope,
  packWhat,
  type PackManifest,
} from "@/lib/meetings/domain/pack";
import { keptCopy } from "./kept-copy";
import { PackTrouble } from "./pack-trouble";

/** After so long, in milliseconds, a part that does not come counts as not fetched. */
const patienceMs = 30_000;

/** Opens the pack of a meeting for one reader; refuses where the browser keeps nothing. */
export async function openPackCache(
  reader: string,
  meeting: string,
): Promise<Cache> {
  try {
    return await caches.open(keptName(reader, packWhat(meeting)));
  } catch (cause) {
    throw new PackTrouble("unsupported", cause);
  }
}

/** What a pack says is in it; null where none was begun. */
export async function readManifest(
  pack: Cache,
  meeting: string,
): Promise<PackManifest | null> {
  const held = await pack.match(manifestAddress(meeting));
  return held === undefined ? null : ((await held.json()) as PackManifest);
}

export async function writeManifest(
  pack: Cache,
  meeting: string,
  manifest: PackManifest,
): Promise<void> {
  const body = JSON.stringify(manifest);
  await put(pack, manifestAddress(meeting), new Response(body));
}

/** Throws a pack away, of whatever reader, and the worker that answers from it. */
export async function dropPack(meeting: string): Promise<void> {
  if (!("caches" in globalThis)) return;
  for (const name of await caches.keys()) {
    const kept = readKeptName(name);
    if (kept !== null && meetingOfPack(kept.what) === meeting)
      await caches.delete(name);
  }
  const scope = new URL(packScope(meeting), location.origin).href;
  const registered = await navigator.serviceWorker.getRegistration(scope);
  if (registered?.scope === scope) await registered.unregister();
}

/** Of which meetings this device has packs. */
export async function packedMeetings(): Promise<string[]> {
  if (!("caches" in globalThis)) return [];
  const names = await caches.keys();
  return names.flatMap((name) => {
    const meeting = meetingOfPack(readKeptName(name)?.what ?? "");
    return meeting === null ? [] : [meeting];
  });
}

/** Fetches an address past whatever the device has kept of it. */
export async function fetchFresh(
  address: string,
  accept: string,
): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { accept },
      cache: "no-store",
      // What is on the screen comes first.
      priority: "low",
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    throw new ApiError({ kind: "unreachable" }, cause);
  }
}

/** Keeps an answer in a pack; returns how many bytes it takes. A device without room refuses. */
export async function keep(
  pack: Cache,
  address: string,
  response: Response,
  body: ArrayBuffer,
): Promise<number> {
  const at = new Date().toISOString();
  await put(pack, address, keptCopy(response, body, at));
  return body.byteLength;
}

async function put(
  pack: Cache,
  address: string,
  response: Response,
): Promise<void> {
  try {
    await pack.put(address, response);
  } catch (cause) {
    const isFull =
      cause instanceof DOMException && cause.name === "QuotaExceededError";
    throw new PackTrouble(isFull ? "full" : "unsupported", cause);
  }
}

/** The API of a pack that is being filled: each read goes over the network and is kept, unless the pack has it and it cannot have changed. */
export function packingApi(
  pack: Cache,
  {
    isLasting,
    onKept,
  }: {
    isLasting: (address: string) => boolean;
    onKept: (address: string, bytes: number | null) => void;
  },
): ApiClient {
  return {
    call: async (path, schema) => {
      const held = isLasting(path) ? await pack.match(path) : undefined;
      if (held !== undefined) {
        onKept(path, null);
        return readAnswer(held, schema);
      }
      const response = await fetchFresh(path, "application/json");
      const body = await response.arrayBuffer().catch((cause: unknown) => {
        throw new ApiError({ kind: "unreachable" }, cause);
      });
      const { status, headers } = response;
      if (isAnswer(status))
        onKept(path, await keep(pack, path, response, body));
      return readAnswer(new Response(body, { status, headers }), schema);
    },
  };
}

/**
 * Whether the same would be answered again: what the server has, or says that it does not have. The stage says that in its place, with a line or without. Who has no
 * right (any more), and what may pass, is no answer.
 */
export function isAnswer(status: number): boolean {
  return status < 500 && ![401, 403, 408, 429].includes(status);
}
