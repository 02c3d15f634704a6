import { keptName, readKeptName } from "@/lib/core/access/client/kept-for";
import { readerHeader } from "@/lib/core/client/kept-answers";
import {
  meetingOfPack,
  packedPage,
  packWhat,
} from "@/lib/meetings/domain/pack";
import { wayOf, type PackedWay } from "@/lib/meetings/domain/packed-way";
import { keptCopy } from "./kept-copy";

/** What a worker has around it. */
export type PackWorld = {
  origin: string;
  meeting: string;
  caches: CacheStorage;
  fetch: (request: Request) => Promise<Response>;
  now: () => string;
  /** The worker lives on until this is done. */
  waitUntil: (work: Promise<unknown>) => void;
};

/** So long, in milliseconds, a line that is there but does not answer is waited for, where the pack has the answer. */
const waitMs: Readonly<Record<PackedWay, number | null>> = {
  page: 5_000,
  session: 4_000,
  // A list of the moment is answered by the device only when the line has failed, never because it is slow.
  live: null,
  file: null,
  frozen: null,
};

/** Answers a request of a page of a packed meeting; null: the browser answers as if there were no worker. */
export function answerKept(
  request: Request,
  world: PackWorld,
): Promise<Response> | null {
  const address = new URL(request.url);
  const reader = request.headers.get(readerHeader);
  const { method, mode, cache } = request;
  const way = wayOf({ method, mode, cache, address, reader }, world);
  if (way === null) return null;
  if (way === "page") return page(request, address, world);
  if (way === "file")
    return keptFirst(inAnyPack(request.url, world), request, world);
  const own = ownPack(reader ?? "", world);
  const kept = own.then((pack) => pack?.match(request, { ignoreVary: true }));
  return way === "frozen"
    ? keptFirst(kept, request, world)
    : freshFirst({
        request,
        kept,
        way,
        world,
        onFresh: renew(request, own, world),
      });
}

type Kept = Promise<Response | undefined>;

async function keptFirst(
  kept: Kept,
  request: Request,
  world: PackWorld,
): Promise<Response> {
  return (await kept) ?? world.fetch(request);
}

function page(
  request: Request,
  address: URL,
  world: PackWorld,
): Promise<Response> {
  const key = packedPage(address, world.meeting) ?? "";
  const kept = inAnyPack(new URL(key, world.origin).href, world);
  return freshFirst({ request, kept, way: "page", world, onFresh: () => {} });
}

/** The network; what was kept, if that fails or takes too long. A proxy that finds no server behind it has failed too. */
async function freshFirst({
  request,
  kept,
  way,
  world,
  onFresh,
}: {
  request: Request;
  kept: Kept;
  way: PackedWay;
  world: PackWorld;
  onFresh: (response: Response) => void;
}): Promise<Response> {
  const fresh = world.fetch(request).then((response) => {
    onFresh(response);
    return response;
  });
  // Whether it failed is asked below.
  fresh.catch(() => undefined);
  const held = await kept;
  if (held === undefined) return fresh;
  const answer = fresh.then(
    (response) => (response.status < 500 ? response : null),
    () => null,
  );
  return (await withinTime(answer, waitMs[way])) ?? held;
}

function withinTime<T>(
  answer: Promise<T | null>,
  ms: number | null,
): Promise<T | null> {
  if (ms === null) return answer;
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
  return Promise.race([answer, late]);
}

/** Puts what came over the line into the place of what was kept; what is not in the pack stays out of it. */
function renew(
  request: Request,
  own: Promise<Cache | null>,
  { now, waitUntil }: PackWorld,
): (response: Response) => void {
  return (response) => {
    if (!response.ok) return;
    const copy = response.clone();
    const put = async () => {
      const pack = await own;
      const held = await pack?.match(request.url, { ignoreVary: true });
      if (!pack || held === undefined) return;
      await pack.put(
        request.url,
        keptCopy(copy, await copy.arrayBuffer(), now()),
      );
    };
    // A device that is full keeps what it had.
    waitUntil(put().catch(() => undefined));
  };
}

/** The pack of the reader for whom the page was drawn; null where there is none. */
async function ownPack(
  reader: string,
  { caches, meeting }: PackWorld,
): Promise<Cache | null> {
  const name = keptName(reader, packWhat(meeting));
  return (await caches.has(name)) ? caches.open(name) : null;
}

/** Pages and files, of whichever reader: nobody else's pack stays once another has opened a page. */
async function inAnyPack(
  address: string,
  { caches, meeting }: PackWorld,
): Kept {
  for (const name of await caches.keys()) {
    const kept = readKeptName(name);
    if (kept === null || meetingOfPack(kept.what) !== meeting) continue;
    const pack = await caches.open(name);
    const found = await pack.match(address, { ignoreVary: true });
    if (found !== undefined) return found;
  }
  return undefined;
}
