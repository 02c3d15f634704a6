import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import type {
  CellsEvent,
  ClientEvents,
  ServerEvents,
  Watch,
  WatchReply,
} from "@/lib/live/contract";
import type { CellRow } from "@/lib/figures/contract";
import {
  openRealtime,
  type Realtime,
  type SocketLimits,
} from "@/lib/live/server/realtime";
import { apiListener } from "@/lib/product/api-listener";
import type {
  ActorName,
  ApiUnderTest,
} from "@/lib/product/testing/api-under-test";

export type LiveClient = {
  socket: Socket<ServerEvents, ClientEvents>;
  /** Every event of cells, in the order in which they came. */
  cells: CellsEvent[];
  watch: (watch: Watch) => Promise<WatchReply>;
};

export type LiveServer = Realtime & {
  url: string;
  connect: (as: ActorName) => Promise<LiveClient>;
  /** The same with the headers of a browser or of a program. */
  connectWith: (headers: Record<string, string>) => Promise<LiveClient>;
  stop: () => Promise<void>;
};

/** The API and its live side on a real HTTP server, and clients that name themselves in a header. */
export async function openLiveServer(
  api: Pick<ApiUnderTest, "api" | "product">,
  options: { redisUrl?: string; most?: SocketLimits } = {},
): Promise<LiveServer> {
  const answer = apiListener(api.product, api.api);
  const http = createServer((request, response) => {
    if (request.url?.startsWith("/socket.io/") !== true)
      void answer(request, response);
  });
  const realtime = await openRealtime(
    http,
    api.product,
    options.redisUrl,
    options.most,
  );
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  const clients: LiveClient[] = [];
  const connectWith = async (headers: Record<string, string>) => {
    const client = await connectTo(url, headers);
    clients.push(client);
    return client;
  };
  return {
    ...realtime,
    url,
    connect: (as) => connectWith({ "x-actor": as }),
    connectWith,
    stop: async () => {
      for (const { socket } of clients) socket.disconnect();
      http.closeAllConnections();
      await realtime.close();
    },
  };
}

async function connectTo(
  url: string,
  headers: Record<string, string>,
): Promise<LiveClient> {
  const socket: LiveClient["socket"] = io(url, {
    path: "/socket.io",
    transports: ["websocket"],
    extraHeaders: headers,
    forceNew: true,
    reconnection: false,
  });
  const cells: CellsEvent[] = [];
  socket.on("cells", (event) => cells.push(event));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return {
    socket,
    cells,
    watch: (watch) => socket.timeout(30_000).emitWithAck("watch", watch),
  };
}

/** What a screen shows: the rows it has read, and the events it has applied. It skips events that are older than what it has. */
export type Screen = { sequence: number; rows: Map<string, CellRow> };

export function applyCells(screen: Screen, event: CellsEvent): void {
  if (event.sequence < screen.sequence) return;
  screen.sequence = event.sequence;
  screen.rows.set(event.area, event.total);
  for (const row of event.rows) screen.rows.set(row.area, row);
}
