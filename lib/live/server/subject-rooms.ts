import type { Visitor } from "@/lib/core/http/operation";
import type { Product } from "@/lib/core/product/product";
import { makeSlot } from "@/lib/core/product/slot";
import type { JoinReply } from "@/lib/live/contract";
import { reasonOf, type LiveServer, type LiveSocket } from "./live-socket";
import { liveRefusal } from "./refusals";

/** Rooms in which a subject says something to whoever has come in. */
export type SubjectRooms = {
  /** What stands before the key in their names: `stage|…`. */
  prefix: string;
  /** What somebody is told on coming in; throws a refusal for who may not. */
  enter: (product: Product, visitor: Visitor, key: string) => Promise<unknown>;
  /** How many are in the room now, on all nodes that share Redis; told a moment after somebody has come or gone. */
  onCount?: (product: Product, key: string, count: number) => void;
};

/** Filled by subjects that stand on this one. */
export const subjectRooms = makeSlot<SubjectRooms>("rooms of subjects");

/** Nobody presents and follows more than a few meetings at once. */
const mostPerSocket = 8;
/** So long, in milliseconds, comings and goings are gathered: a hall comes in within a minute. */
const gatheredMs = 300;

/** Answers a socket that wants to come into rooms of subjects, or to leave them. */
export function serveSubjectRooms(
  product: Product,
  socket: LiveSocket,
  look: () => Promise<void>,
): void {
  const joined = new Set<string>();
  socket.on("join", (name, reply) => {
    // A stranger may send anything instead of a callback.
    const answer = typeof reply === "function" ? reply : () => undefined;
    enter(product, socket, { name, joined, look })
      .then((said) => {
        if (socket.connected) answer({ ok: true, said });
      })
      .catch((error: unknown) => {
        const refused: JoinReply = { ok: false, problem: reasonOf(error) };
        answer(refused);
      });
  });
  socket.on("part", (name) => {
    if (joined.delete(name)) void socket.leave(name);
  });
}

async function enter(
  product: Product,
  socket: LiveSocket,
  {
    name,
    joined,
    look,
  }: { name: unknown; joined: Set<string>; look: () => Promise<void> },
): Promise<unknown> {
  const found = roomOf(product, name);
  if (found === null) throw new TypeError("No room is called so");
  if (joined.size >= mostPerSocket && !joined.has(found.name))
    throw liveRefusal("too-many-views", { count: mostPerSocket });
  await look();
  const { actor, audience } = socket.data;
  const visitor: Visitor = { actor, audience };
  await found.rooms.enter(product, visitor, found.key);
  joined.add(found.name);
  await socket.join(found.name);
  // Read again once nothing can be missed any more.
  return found.rooms.enter(product, visitor, found.key);
}

/** Tells subjects how many are in their rooms. */
export function countSubjectRooms(io: LiveServer, product: Product): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const changed = (name: string) => {
    const found = roomOf(product, name);
    if (found?.rooms.onCount === undefined || waiting.has(name)) return;
    const tell = async () => {
      waiting.delete(name);
      const inside = await io.in(name).fetchSockets();
      found.rooms.onCount?.(product, found.key, inside.length);
    };
    const timer = setTimeout(() => {
      tell().catch((error: unknown) => {
        product.log.error({ error }, "A room could not be counted");
      });
    }, gatheredMs);
    waiting.set(name, timer.unref());
  };
  io.of("/").adapter.on("join-room", changed);
  io.of("/").adapter.on("leave-room", changed);
}

function roomOf(
  product: Product,
  name: unknown,
): { name: string; key: string; rooms: SubjectRooms } | null {
  if (typeof name !== "string" || name.length > 100) return null;
  const [prefix = "", key = "", ...rest] = name.split("|");
  const rooms = product
    .itemsIn(subjectRooms)
    .find((one) => one.prefix === prefix);
  return rooms === undefined || key === "" || rest.length > 0
    ? null
    : { name, key, rooms };
}
