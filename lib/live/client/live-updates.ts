import type { QueryClient } from "@tanstack/react-query";
import { io, type Socket } from "socket.io-client";
import {
  CellsEvent,
  TickerEntry,
  WatchReply,
  type ClientEvents,
  type ServerEvents,
} from "@/lib/live/contract";
import {
  followSession,
  lengthenSession,
} from "@/lib/core/access/client/keep-session";
import { changeStore, connectionStore } from "@/lib/core/client/connection";
import type {
  ClientSubject,
  Watched,
} from "@/lib/core/subjects/client/client-subject";
import { keysOf, oldestRead } from "./oldest-read";
import { patchCells } from "./patch-cells";
import { patchTicker } from "./patch-ticker";

type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** The server sends a beat every five seconds. After three missed beats the connection counts as broken. */
const silenceMs = 16_000;

/** After so long, a page that was refused tries again; others may have been closed. */
const refusedMs = 30_000;
/** A page that is watched for weeks is in use; its session is lengthened as if somebody had clicked. */
const lengthenMs = 6 * 60 * 60_000;

export type LiveUpdates = {
  watch: (watched: Watched) => void;
  close: () => void;
};

/** Opens the one live connection of a page. What it hears goes into the query cache; what it missed it asks for. */
export function openLiveUpdates(
  client: QueryClient,
  subjects: readonly ClientSubject[],
): LiveUpdates {
  const socket: LiveSocket = io({
    path: "/socket.io",
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelayMax: 5000,
  });
  let watched: Watched | null = null;
  const ask = () => {
    if (watched && socket.connected)
      sendWatch({ client, subjects, socket }, watched);
  };
  listen({ client, subjects, socket }, ask);
  const stopClock = watchSilence(socket);
  const lengthening = setInterval(() => {
    void lengthenSession(client);
  }, lengthenMs);
  return {
    watch: (next) => {
      if (watched && !isSame(watched, next)) socket.emit("unwatch", watched);
      watched = next;
      ask();
    },
    close: () => {
      stopClock();
      clearInterval(lengthening);
      socket.close();
    },
  };
}

function isSame(a: Watched, b: Watched): boolean {
  return a.area === b.area && a.level === b.level && a.month === b.month;
}

function heard(): void {
  connectionStore.set({ status: "live", heardAt: Date.now() });
}

function lost(): void {
  connectionStore.set({
    ...connectionStore.get(),
    status: navigator.onLine ? "reconnecting" : "offline",
  });
}

/** A page's live connection with what it fills. */
type Line = {
  client: QueryClient;
  subjects: readonly ClientSubject[];
  socket: LiveSocket;
};

function listen({ client, subjects, socket }: Line, onConnect: () => void) {
  let isFirst = true;
  socket.on("connect", () => {
    heard();
    onConnect();
    void lengthenSession(client);
    // The session may have ended or changed while nobody could tell.
    if (!isFirst) void followSession(client);
    // What no cell carries may have changed while nobody could tell.
    if (!isFirst)
      for (const queryKey of subjects.flatMap(({ ownReads }) => ownReads ?? []))
        void client.invalidateQueries({ queryKey });
    isFirst = false;
  });
  socket.on("disconnect", (reason) => {
    lost();
    // The server ends a connection when its session has ended or says something else. Who is looking is found out with the next one.
    if (reason === "io server disconnect") socket.connect();
  });
  socket.on("connect_error", () => {
    lost();
    // Refused, such as for too many open pages: the client itself does not try again.
    if (!socket.active) setTimeout(() => socket.connect(), refusedMs);
  });
  socket.on("pulse", heard);
  socket.on("cells", (message) => {
    heard();
    const event = CellsEvent.safeParse(message);
    // An event that cannot be read must not be applied in part. The reads are made again instead.
    if (event.success) applyCells(client, event.data);
    else void client.invalidateQueries();
  });
  socket.on("ticker", (message) => {
    heard();
    const entry = TickerEntry.safeParse(message);
    if (entry.success) applyTicker(client, subjects, entry.data);
  });
}

function applyCells(client: QueryClient, event: CellsEvent): void {
  patchCells(client, event);
  changeStore.set({
    sequence: event.sequence,
    areas: new Set(event.rows.map((row) => row.area)),
    heardAt: performance.now(),
  });
}

function applyTicker(
  client: QueryClient,
  subjects: readonly ClientSubject[],
  entry: TickerEntry,
): void {
  patchTicker(client, entry);
  const told = subjects.flatMap(({ changes }) => changes?.[entry.kind] ?? []);
  for (const { reads } of told) {
    if (reads === "all") void client.invalidateQueries();
    else
      for (const queryKey of reads) void client.invalidateQueries({ queryKey });
  }
}

/** Says from where on to tell; what is too much to be told is read anew. */
function sendWatch({ client, subjects, socket }: Line, watched: Watched): void {
  const sequence = oldestRead(client, subjects, watched);
  socket.emit("watch", { ...watched, sequence: sequence ?? 0 }, (answer) => {
    const reply = WatchReply.safeParse(answer);
    if (reply.success && reply.data.ok && !reply.data.refetch) return;
    // The reader may not see this area. The read itself is refused as well, and shows that on screen.
    if (reply.success && !reply.data.ok) return;
    for (const queryKey of keysOf(subjects, watched))
      void client.invalidateQueries({ queryKey });
  });
}

/** A connection that is open but silent does not count as live. */
function watchSilence(socket: LiveSocket): () => void {
  const check = () => {
    const { status, heardAt } = connectionStore.get();
    const isSilent = heardAt !== null && Date.now() - heardAt > silenceMs;
    if (status === "live" && isSilent) lost();
  };
  const goOnline = () => {
    if (!socket.connected) socket.connect();
  };
  const timer = setInterval(check, 2000);
  addEventListener("offline", lost);
  addEventListener("online", goOnline);
  return () => {
    clearInterval(timer);
    removeEventListener("offline", lost);
    removeEventListener("online", goOnline);
  };
}
