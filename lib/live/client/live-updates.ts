import type { QueryClient } from "@tanstack/react-query";
import type { SessionReply } from "@/lib/core/access/contract";
import {
  followSession,
  lengthenSession,
} from "@/lib/core/access/client/keep-session";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { changeStore, connectionStore } from "@/lib/core/client/connection";
import type {
  ClientSubject,
  Watched,
} from "@/lib/core/subjects/client/client-subject";
import { CellsEvent, TickerEntry } from "@/lib/live/contract";
import { followLedger, type FollowedLedger } from "./follow-ledger";
import { followRoom, type FollowedRoom } from "./follow-room";
import { rememberChanges } from "./heard-changes";
import { keepReads } from "./kept-reads";
import type { LiveSocket } from "./live-socket";
import { patchCells } from "./patch-cells";
import { rulesOf } from "./read-rules";
import { refreshOld } from "./refresh-old";

/** After so long, a page that was refused tries again; others may have been closed. */
const refusedMs = 30_000;
/** A page that is watched for weeks is in use; its session is lengthened as if somebody had clicked. */
const lengthenMs = 6 * 60 * 60_000;

export type LiveUpdates = {
  /** True while everything that was committed has been heard of and no read on screen is older. */
  readonly isLive: boolean;
  /** Says what is on screen, whose cells are wanted. */
  watch: (watched: Watched) => void;
  /** Nothing is believed any more until the server has been asked over a new connection. */
  startAnew: () => void;
  close: () => void;
};

type Parts = {
  client: QueryClient;
  subjects: readonly ClientSubject[];
  socket: LiveSocket;
  /** The session as it was when the page was begun: everything on it was read after its sequence. */
  session: SessionReply;
  /** Changes often come several at a time: those within this time are read together. */
  settleMs?: number;
  /** After this long what failed is tried again. */
  retryMs?: number;
};

/**
 * Opens the one live connection of a page. What it hears goes into the query cache; what it missed it asks for. The page is `live` only while it has heard
 * of everything that was committed and no read on screen is older.
 */
export function openLiveUpdates(parts: Parts): LiveUpdates {
  const { client, subjects, socket, session } = parts;
  const { settleMs = 1_000, retryMs = 4_000 } = parts;
  const readSession = () =>
    client.getQueryData<SessionReply>(sessionQuery().queryKey) ?? session;
  const changes = rememberChanges(session.sequence);
  const rules = rulesOf(subjects, () => readSession().audience);
  const reads = keepReads(client, changes, rules, () => refresher.soon());
  const refresher = refreshOld(client, reads, {
    settleMs,
    retryMs,
    onEnd: () => tell(),
  });
  const room = followRoom(socket, changes, reads);
  const readTimed = () =>
    void client.invalidateQueries({ predicate: rules.changesWithTime });
  const ledger = followLedger({
    client,
    changes,
    reads,
    settleMs,
    retryMs,
    isConnected: () => socket.connected,
    onChange: refresher.soon,
    onCaughtUp: async (since) => {
      room.join(since);
      readTimed();
      await refresher.now();
    },
  });
  const isLive = () =>
    socket.connected && ledger.isCaughtUp && !refresher.isBehind;
  const tell = () => {
    if (!socket.connected) return;
    const status = isLive() ? "live" : "checking";
    connectionStore.set({ status, heardAt: Date.now() });
  };
  listen({ client, socket, ledger, room, tell, readTimed });
  const lengthening = setInterval(() => {
    void lengthenSession(client);
  }, lengthenMs);
  return {
    get isLive() {
      return isLive();
    },
    watch: room.watch,
    startAnew: () => {
      socket.disconnect().connect();
    },
    close: () => {
      clearInterval(lengthening);
      ledger.lose();
      refresher.close();
      reads.close();
      socket.close();
    },
  };
}

/** A page that a worker answers for may be one that the device has kept: who looks at it may have been signed out since. */
function mayBeKept(): boolean {
  return (
    // A program that listens has no browser around it.
    "navigator" in globalThis &&
    "serviceWorker" in navigator &&
    navigator.serviceWorker.controller !== null
  );
}

type Line = Pick<Parts, "client" | "socket"> & {
  ledger: FollowedLedger;
  room: FollowedRoom;
  tell: () => void;
  readTimed: () => void;
};

function listen(line: Line): void {
  const { client, socket, ledger, room, tell } = line;
  const lose = (why: "reconnecting" | "crowded" = "reconnecting") => {
    ledger.lose();
    const { status, heardAt } = connectionStore.get();
    // That there is no network at all, the browser says.
    connectionStore.set({
      status: status === "offline" ? "offline" : why,
      heardAt,
    });
  };
  let isFirst = true;
  socket.on("connect", () => {
    tell();
    void lengthenSession(client);
    // The session may have ended or changed while nobody could tell.
    if (!isFirst || mayBeKept()) void followSession(client);
    isFirst = false;
    void ledger.catchUp(true);
  });
  socket.on("disconnect", (reason) => {
    lose();
    // The server ends a connection when its session has ended or says something else. Who is looking is found out with the next one.
    if (reason === "io server disconnect") socket.connect();
  });
  socket.on("connect_error", (error: Error & { data?: { code?: string } }) => {
    lose(error.data?.code === "too-many-sockets" ? "crowded" : "reconnecting");
    // Refused, such as for too many open pages: the client itself does not try again.
    if (!socket.active) setTimeout(() => socket.connect(), refusedMs);
  });
  let hour = "";
  socket.on("pulse", ({ sequence, at }) => {
    tell();
    ledger.compare(sequence);
    const last = hour;
    hour = at.slice(0, "2026-10-05T03".length);
    if (last !== "" && last !== hour) line.readTimed();
  });
  socket.on("ticker", (message) => {
    const change = TickerEntry.safeParse(message);
    // One that cannot be read may have touched anything.
    if (change.success) ledger.hear(change.data);
    else void client.invalidateQueries();
    tell();
  });
  socket.on("cells", (message) => {
    const event = CellsEvent.safeParse(message);
    // One that cannot be read is not applied in part: its change makes the reads old.
    if (!event.success) return;
    patchCells(client, event.data, room.isWhole);
    changeStore.set({
      sequence: event.data.sequence,
      areas: new Set(event.data.rows.map((row) => row.area)),
      heardAt: performance.now(),
    });
  });
}
