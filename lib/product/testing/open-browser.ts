import {
  QueryObserver,
  type QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import { io } from "socket.io-client";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { createApiClient } from "@/lib/core/client/api-client";
import { assignApi } from "@/lib/core/client/api-of";
import { createQueryClient } from "@/lib/core/client/query-client";
import type { Watched } from "@/lib/core/subjects/client/client-subject";
import type { LiveSocket } from "@/lib/live/client/live-socket";
import {
  openLiveUpdates,
  type LiveUpdates,
} from "@/lib/live/client/live-updates";
import type { LiveServer } from "@/lib/live/server/testing/live-client";
import { clientSubjects } from "@/lib/product/client";
import type { ActorName, ApiUnderTest } from "./api-under-test";
import type { ShownRead } from "./shown-reads";

/** What a browser tab keeps, filled and kept fresh by the product's own code: its cache, and its live connection to a real server. */
export type Browser = {
  live: LiveUpdates;
  /** Breaks the connection, and lets it come back. */
  cut: () => void;
  mend: () => void;
  /** The laptop is closed: nothing that arrives is looked at. Woken, it has the connection of before, or a dead one. */
  sleep: () => void;
  wake: (isDead: boolean) => void;
  /** What each read says: those on screen as they stand, the others as they are when they come on screen again. */
  answers: () => Promise<Map<string, unknown>>;
  close: () => void;
};

/** A cache that reads the API in process. */
function openCache(
  { api }: Pick<ApiUnderTest, "api">,
  as: ActorName,
): QueryClient {
  const client = createQueryClient();
  const transport = (request: Request) => Promise.resolve(api.request(request));
  const base = "http://in-process.invalid";
  assignApi(client, createApiClient(transport, base, { "x-actor": as }));
  return client;
}

/** Opens a tab on these reads; every second of them is on screen, the others were on screen before. */
export async function openBrowser(
  server: ApiUnderTest & { url: LiveServer["url"] },
  as: ActorName,
  reads: readonly ShownRead[],
  watched: Watched,
): Promise<Browser> {
  const client = openCache(server, as);
  const read = (one: ShownRead) => client.query<unknown>(one);
  const session = await client.query(sessionQuery());
  await Promise.all(reads.map(read));
  const leave = reads.flatMap((one, index) =>
    index % 2 === 0 ? [new QueryObserver(client, one).subscribe(() => {})] : [],
  );
  const socket: LiveSocket = io(server.url, {
    path: "/socket.io",
    transports: ["websocket"],
    extraHeaders: { "x-actor": as },
    forceNew: true,
    reconnectionDelay: 5,
    reconnectionDelayMax: 20,
  });
  const live = openLiveUpdates({
    client,
    subjects: clientSubjects,
    socket,
    session,
    settleMs: 5,
    retryMs: 20,
  });
  live.watch(watched);
  return {
    live,
    cut: () => void socket.disconnect(),
    mend: () => void socket.connect(),
    sleep: () => {
      const wire = wireOf(socket);
      if (wire?.readyState === isOpen) wire.pause();
    },
    wake: (isDead) => {
      const wire = wireOf(socket);
      if (isDead) wire?.terminate();
      else if (wire?.readyState === isOpen) wire.resume();
    },
    answers: async () => {
      const found = new Map<string, unknown>();
      for (const [index, one] of reads.entries()) {
        const said =
          index % 2 === 0 ? client.getQueryData(one.queryKey) : await read(one);
        found.set(nameOf(one.queryKey), withoutTimes(said));
      }
      return found;
    },
    close: () => {
      for (const end of leave) end();
      live.close();
      client.clear();
    },
  };
}

/** What somebody reads who opens the same screens now. */
export async function openedNow(
  server: Pick<ApiUnderTest, "api">,
  as: ActorName,
  reads: readonly ShownRead[],
): Promise<Map<string, unknown>> {
  const client = openCache(server, as);
  const found = new Map<string, unknown>();
  await Promise.all(
    reads.map(async (one) => {
      const said: unknown = await client.query(one);
      found.set(nameOf(one.queryKey), withoutTimes(said));
    }),
  );
  client.clear();
  return found;
}

const nameOf = (queryKey: QueryKey) => JSON.stringify(queryKey);

/** An answer without when it was read: the sequence and the time are those of its reading. */
function withoutTimes(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  if (Array.isArray(answer)) return answer;
  const {
    sequence: _sequence,
    asOf: _asOf,
    ...rest
  } = answer as {
    sequence?: unknown;
    asOf?: unknown;
  };
  return rest;
}

type Wire = {
  readyState: number;
  pause: () => void;
  resume: () => void;
  terminate: () => void;
};
/** readyState of a WebSocket that carries. */
const isOpen = 1;

/** The WebSocket under a connection, which in Node can be held. */
function wireOf(socket: LiveSocket): Wire | undefined {
  const engine = socket.io.engine as { transport?: { ws?: Wire } } | undefined;
  return engine?.transport?.ws;
}
