/**
 * The worker of packed meetings, a program of its own: scripts/hall/stage-files.ts makes public/sw.js of it. Each meeting registers it for its own addresses, and it
 * answers nothing else. It holds nothing: what it answers stands in the pack, which the page fills.
 */
import { meetingOfPack, packWhat } from "@/lib/meetings/domain/pack";
import { answerKept } from "./answer-kept";

/** The little that is used of a worker's surroundings; the types of pages do not have them. */
type WorkerScope = {
  addEventListener: (
    kind: "install" | "activate" | "fetch",
    hear: (event: WorkerEvent) => void,
  ) => void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  registration: { scope: string };
  caches: CacheStorage;
  location: Location;
};
type WorkerEvent = {
  request: Request;
  waitUntil: (work: Promise<unknown>) => void;
  respondWith: (answer: Promise<Response>) => void;
};

const scope = globalThis as unknown as WorkerScope;

// A new build's worker takes over at once: it keeps nothing between two answers.
scope.addEventListener("install", (event) => {
  event.waitUntil(scope.skipWaiting());
});
scope.addEventListener("activate", (event) => {
  event.waitUntil(scope.clients.claim());
});
scope.addEventListener("fetch", (event) => {
  const { pathname } = new URL(scope.registration.scope);
  const meeting = meetingOfPack(packWhat(pathname.split("/")[2] ?? ""));
  if (meeting === null) return;
  const answer = answerKept(event.request, {
    origin: scope.location.origin,
    meeting,
    caches: scope.caches,
    fetch: (request) => fetch(request),
    now: () => new Date().toISOString(),
    waitUntil: (work) => event.waitUntil(work),
  });
  if (answer !== null) event.respondWith(answer);
});
