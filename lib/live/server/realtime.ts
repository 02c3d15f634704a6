import type { Server as HttpServer } from "node:http";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";
import type { Change } from "@/db/core/changes";
import { readChangesAfter } from "@/db/core/changes";
import { currentSequence } from "@/db/core/ledger";
import { Watch, type WatchReply } from "@/lib/live/contract";
import { levelOf, levels } from "@/lib/core/domain/ids";
import { insistDivided } from "@/lib/figures/server/count-areas";
import { monthMemory } from "@/lib/figures/server/month-counts";
import { nameOf, roomOf, touchedCodes, type Room } from "./live-rooms";
import { admit } from "./admit";
import { guardHandshakes } from "./guard-handshakes";
import { reasonOf, type LiveServer, type LiveSocket } from "./live-socket";
import { liveRefusal } from "./refusals";
import type { Product } from "@/lib/core/product/product";
import { readCells } from "./read-cells";
import { countSubjectRooms, serveSubjectRooms } from "./subject-rooms";
import { insistReadable } from "@/lib/figures/server/read-values";
import { tickerEntry } from "./read-ticker";

export type Realtime = { io: LiveServer; close: () => Promise<void> };

/** A person has a few screens. Whoever asks for more rooms than this is probably attacking. */
const mostRoomsPerSocket = 40;
/** On each node. A big office stands behind one address, as does every reader if a proxy does not say for whom it asks. */
const usualLimits = { perAddress: 1_000, perAccount: 50, silentMs: 10_000 };
export type SocketLimits = typeof usualLimits;
/** A client that is further behind must read again, because that costs less than sending the cells it has missed. */
const mostMissedChanges = 200;
const pulseMilliseconds = 5_000;

/** Opens the live side on an HTTP server: rooms of cells per audience, the ticker, catching up after a drop, and what uploads and subjects say. */
export async function openRealtime(
  http: HttpServer,
  product: Product,
  redisUrl?: string,
  most: SocketLimits = usualLimits,
): Promise<Realtime> {
  const handshakes = guardHandshakes(product, most.perAddress);
  const io: LiveServer = new Server(http, {
    path: "/socket.io",
    serveClient: false,
    maxHttpBufferSize: 16_384,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    perMessageDeflate: false,
    allowRequest: handshakes.allowRequest,
    // Whoever is refused, or says nothing, does not keep a connection.
    connectTimeout: most.silentMs,
  });
  handshakes.count(io);
  const redis =
    redisUrl === undefined ? null : await connectRedis(redisUrl, product);
  if (redis !== null) io.adapter(createAdapter(redis));

  admit(io, product, most.perAccount, (socket, look) => {
    serve(product, socket, look);
    serveSubjectRooms(product, socket, look);
  });
  product.progress = (upload, phase, rows) => {
    io.to(`upload|${upload}`).emit("progress", { upload, phase, rows });
  };
  product.say = (room, said) => {
    io.to(room).emit("said", { room, said });
  };
  countSubjectRooms(io, product);
  // It is told before the rooms, whose rows are taken from it.
  product.service(monthMemory);
  product.feed.subscribe((changes) => announce(io, product, changes));
  product.feed.subscribe(endWithDemo(io, product));
  const pulse = setInterval(
    () => io.local.to("everyone").emit("pulse", beat(product)),
    pulseMilliseconds,
  );
  return {
    io,
    close: async () => {
      clearInterval(pulse);
      await io.close();
      await redis?.quit();
    },
  };
}

/** What each socket may ask. */
function serve(
  product: Product,
  socket: LiveSocket,
  look: () => Promise<void>,
): void {
  void socket.join("everyone");
  socket.emit("pulse", beat(product));
  socket.on("watch", (raw, reply) => {
    // A stranger may send anything instead of a callback.
    const answer = typeof reply === "function" ? reply : () => undefined;
    // Whoever is not who they were is disconnected by the look, and gets nothing.
    look()
      .then(async () => {
        if (socket.connected) answer(await watch(product, socket, raw));
      })
      .catch((error: unknown) => {
        product.log.error({ error }, "watch failed");
        answer(refusalReply(error));
      });
  });
  socket.on("unwatch", (raw) => {
    const parsed = Watch.omit({ sequence: true }).safeParse(raw);
    if (parsed.success)
      leave(socket, { ...parsed.data, audience: socket.data.audience });
  });
  socket.on("follow", (upload) => {
    if (typeof upload !== "string" || upload.length > 64) return;
    void socket.leave(`upload|${socket.data.upload}`);
    socket.data.upload = upload;
    void socket.join(`upload|${upload}`);
  });
}

async function connectRedis(url: string, { log }: Product) {
  const client = createClient({ url });
  client.on("error", (error: unknown) => {
    log.error(
      { error },
      "Redis is out of reach; progress of uploads, and the slides of a meeting, stay on the node that receives them",
    );
  });
  await client.connect();
  return client;
}

function beat(product: Product) {
  return { sequence: product.feed.sequence, at: product.now().toISOString() };
}

function leave(socket: LiveSocket, room: Room): void {
  if (!socket.rooms.has(nameOf(room))) return;
  socket.data.rooms -= 1;
  void socket.leave(nameOf(room));
}

async function watch(
  product: Product,
  socket: LiveSocket,
  raw: unknown,
): Promise<WatchReply> {
  const parsed = Watch.safeParse(raw);
  if (!parsed.success) return refusalReply(null);
  const { sequence, ...place } = parsed.data;
  const room: Room = { ...place, audience: socket.data.audience };
  // All posyandu of a province with all indicators would be megabytes for every change. Screens show posyandu one village at a time.
  if (
    room.level === "posyandu" &&
    levels.indexOf(levelOf(room.area)) < levels.indexOf("subdistrict")
  )
    return refusalReply(null);
  try {
    insistReadable(room.audience, {
      ...room,
      indicator: "reporting_completeness",
    });
    insistDivided(product, room);
  } catch (error) {
    return refusalReply(error);
  }
  if (!socket.rooms.has(nameOf(room))) {
    if (socket.data.rooms >= mostRoomsPerSocket)
      return refusalReply(
        liveRefusal("too-many-views", { count: mostRoomsPerSocket }),
      );
    socket.data.rooms += 1;
    await socket.join(nameOf(room));
  }
  return catchUp(product, socket, room, sequence);
}

/**
 * Sends what changed in a room since the client's sequence. The socket has joined the room before, so that no change is missed. If a live event may
 * have been sent while the answer was read, it is read again, so that the last message to arrive is the newest.
 */
async function catchUp(
  product: Product,
  socket: LiveSocket,
  room: Room,
  since: number,
): Promise<WatchReply> {
  for (;;) {
    const heard = product.feed.sequence;
    const missed = await readChangesAfter(
      product.database.sql,
      since,
      mostMissedChanges + 1,
    );
    const sequence = missed.at(-1)?.sequence ?? since;
    if (missed.length === 0) {
      // A client that is ahead of the log has seen another database, such as the one before a backup was restored.
      const last = await currentSequence(product.database.sql);
      if (since > last) return { ok: true, sequence: last, refetch: true };
    }
    const touched = touchedCodes(room, missed);
    // Names, shapes or the registry changed: cells are not enough to tell it.
    const isStructural = missed.some(
      ({ kind }) => product.reachOf(kind) === "everything",
    );
    if (missed.length > mostMissedChanges || isStructural)
      return { ok: true, sequence, refetch: true };
    if (touched.size === 0) return { ok: true, sequence, refetch: false };
    const event = await readCells(product, room, touched, { sequence });
    if (product.feed.sequence !== heard) continue;
    socket.emit("cells", event);
    return { ok: true, sequence, refetch: false };
  }
}

/** Whoever was connected in a demo without signing in may see less from now on: a new connection finds out. */
function endWithDemo(io: LiveServer, product: Product): () => void {
  let wasDemo = product.isDemo();
  return () => {
    if (wasDemo && !product.isDemo()) io.local.disconnectSockets(true);
    wasDemo = product.isDemo();
  };
}

async function announce(
  io: LiveServer,
  product: Product,
  changes: readonly Change[],
): Promise<void> {
  const sequence = changes.at(-1)?.sequence ?? 0;
  // What a change has counted holds where it comes alone.
  const counted = changes.length === 1 ? changes[0]?.counted : undefined;
  const [first, ...others] = touchedRooms(io, changes).map(
    ({ room, touched }) =>
      async () => {
        const refused = counted?.get(room.month)?.refused;
        const event = await readCells(product, room, touched, {
          sequence,
          refused,
        });
        return () => io.local.to(nameOf(room)).emit("cells", event);
      },
  );
  // The ticker is written while the database answers for the first room.
  const reading = first?.();
  for (const change of changes)
    io.local.to("everyone").emit("ticker", tickerEntry(product, change));
  const failed: unknown[] = [];
  for (const read of [() => reading, ...others])
    try {
      (await read())?.();
    } catch (error) {
      // If one room cannot be informed, the others still are.
      failed.push(error);
    }
  if (failed.length > 0)
    throw new AggregateError(failed, "Rooms could not be told");
}

/** The rooms in which rows have changed, the highest level first, and which rows. */
function touchedRooms(
  io: LiveServer,
  changes: readonly Change[],
): { room: Room; touched: Set<string> }[] {
  const rooms = [...io.sockets.adapter.rooms.keys()]
    .map(roomOf)
    .filter((room) => room !== null);
  rooms.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return rooms
    .map((room) => ({ room, touched: touchedCodes(room, changes) }))
    .filter(({ touched }) => touched.size > 0);
}

function refusalReply(error: unknown): WatchReply {
  return { ok: false, problem: reasonOf(error) };
}
