import { failureOf } from "@/lib/core/client/api-error";
import {
  isCurrent,
  packBytes,
  packScope,
  type PackManifest,
  type PackPart,
} from "@/lib/meetings/domain/pack";
import { fillPack, type PackJob, type PackProgress } from "./fill-pack";
import { openPackCache, readManifest } from "./pack-cache";
import { PackTrouble, type PackRefusal } from "./pack-trouble";

/** How the pack of a meeting stands on this device. */
export type PackStatus =
  | { kind: "looking" }
  | ({ kind: "loading" } & PackProgress)
  /** Whole: presenting goes on without a line. */
  | { kind: "ready"; at: string; bytes: number }
  /** These parts could not be fetched and are tried again; empty where not even their list could be. */
  | { kind: "partial"; missing: readonly PackPart[]; bytes: number }
  | { kind: "refused"; why: PackRefusal };

export type KeptPack = { retry: () => void; close: () => void };

/** So long, in milliseconds, after what could not be fetched it is tried again; at once when the browser says that the network is back. */
const againMs = 20_000;

/**
 * Keeps the pack of a meeting whole while a page of it is open. Windows of one browser take turns, and tell each other how far it is: one fetches, the others find
 * it whole.
 */
export function keepPack(
  reader: string,
  job: PackJob,
  onStatus: (status: PackStatus) => void,
): KeptPack {
  const { id } = job.meeting;
  const others = new BroadcastChannel(`pack-${id}`);
  let isClosed = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell = (status: PackStatus) => {
    if (isClosed) return;
    onStatus(status);
    others.postMessage(status);
  };
  others.onmessage = ({ data }: MessageEvent<PackStatus>) => onStatus(data);
  const run = async () => {
    clearTimeout(again);
    const status = await fetchWhole(reader, job, (progress) =>
      tell({ kind: "loading", ...progress }),
    ).catch(statusOf);
    tell(status);
    if (!isClosed && status.kind === "partial")
      again = setTimeout(() => void run(), againMs);
  };
  const retry = () => void run();
  addEventListener("online", retry);
  retry();
  return {
    retry,
    close: () => {
      isClosed = true;
      clearTimeout(again);
      removeEventListener("online", retry);
      others.close();
    },
  };
}

/** Fetches what is not there, after whatever another window is fetching. */
async function fetchWhole(
  reader: string,
  job: PackJob,
  onProgress: (progress: PackProgress) => void,
): Promise<PackStatus> {
  insistPossible();
  return navigator.locks.request(`pack-${job.meeting.id}`, async () => {
    const pack = await openPackCache(reader, job.meeting.id);
    const held = await readManifest(pack, job.meeting.id);
    const { meeting, build } = job;
    const { snapshot, version } = meeting;
    const isThere =
      held !== null &&
      isCurrent(held, { build, snapshot, version }, Date.now());
    if (isThere) {
      await startWorker(meeting.id);
      return statusFor(held);
    }
    try {
      await startWorker(meeting.id);
      return statusFor(await fillPack(pack, job, onProgress));
    } catch (error) {
      // Without a line a whole pack is what it was made for.
      const isWhole = held?.missing.length === 0;
      if (error instanceof PackTrouble || !isWhole) throw error;
      return statusFor(held);
    }
  });
}

function statusFor(manifest: PackManifest): PackStatus {
  const { missing, at } = manifest;
  const bytes = packBytes(manifest);
  return missing.length === 0
    ? { kind: "ready", at, bytes }
    : { kind: "partial", missing, bytes };
}

function statusOf(error: unknown): PackStatus {
  if (error instanceof PackTrouble) return { kind: "refused", why: error.why };
  const failure = failureOf(error);
  if (failure.kind === "refused" && failure.status === 401)
    return { kind: "refused", why: "signed-out" };
  return { kind: "partial", missing: [], bytes: 0 };
}

function insistPossible(): void {
  if (!isSecureContext) throw new PackTrouble("insecure");
  const { navigator } = globalThis;
  const hasAll =
    "serviceWorker" in navigator &&
    "caches" in globalThis &&
    "locks" in navigator;
  if (!hasAll) throw new PackTrouble("unsupported");
}

/** Registers the worker for the addresses of this meeting alone, and waits until it answers. */
async function startWorker(meeting: string): Promise<void> {
  // A browser that clears up by itself leaves what it was asked to keep; one that does not give its word is not waited for.
  void navigator.storage.persist().catch(() => false);
  try {
    const { installing, waiting, active } =
      await navigator.serviceWorker.register("/sw.js", {
        scope: packScope(meeting),
      });
    if (active === null) await untilActive(installing ?? waiting);
  } catch (cause) {
    // Where only its script did not come it is tried again, with whatever else is missing.
    if (cause instanceof DOMException)
      throw new PackTrouble("unsupported", cause);
    throw cause;
  }
}

function untilActive(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (worker === null || worker.state === "activated") {
      resolve();
      return;
    }
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("The worker ended"));
    });
  });
}
