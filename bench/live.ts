import { createServer } from "node:http";
import postgres from "postgres";
import { Server } from "socket.io";
import { io } from "socket.io-client";
import { reportRows, csvBytes } from "./files";
import { durations, quantile, type Figure } from "./figures";
import { regency, type Ground } from "./ground";
import { send } from "./upload";

const rounds = 30;

/** The time from the commit, as the database reports it, to the arrival of the cells at a client. */
export async function measureLive(ground: Ground): Promise<Figure[]> {
  const product = await productLatencies(ground);
  const floor = await floorLatencies(ground.databaseUrl);
  return [
    durations(
      "commit to a Socket.IO client, p50",
      quantile(product, 0.5),
      quantile(floor, 0.5),
    ),
    durations(
      "commit to a Socket.IO client, p99",
      quantile(product, 0.99),
      quantile(floor, 0.99),
    ),
  ];
}

async function productLatencies(ground: Ground): Promise<number[]> {
  const socket = io(ground.url, {
    transports: ["websocket"],
    extraHeaders: { authorization: `Bearer ${ground.key}` },
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  await socket.emitWithAck("watch", {
    area: "15",
    level: "regency",
    month: "2026-04",
    sequence: 1_000_000,
  });
  const hearing = postgres(ground.databaseUrl, { max: 1 });
  let committedAt = 0;
  await hearing.listen("change_log", () => {
    committedAt = performance.now();
  });
  const latencies: number[] = [];
  for (let salt = 0; salt < rounds; salt += 1) {
    const heard = new Promise<number>((resolve) => {
      socket.once("cells", () => {
        resolve(performance.now());
      });
    });
    const rows = reportRows("2026-04", { from: 0, to: 20, salt });
    await send(ground, csvBytes(rows), "live.csv", regency);
    const at = await heard;
    // Both are notified at the same moment. The notification that this process receives first is taken as the commit.
    latencies.push(Math.max(0.05, at - committedAt));
  }
  socket.close();
  await hearing.end();
  return latencies;
}

/** NOTIFY to a bare Socket.IO server that reads one row and emits it. */
async function floorLatencies(databaseUrl: string): Promise<number[]> {
  const sql = postgres(databaseUrl, { max: 2 });
  const http = createServer();
  const server = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const place = http.address();
  if (place === null || typeof place === "string") throw new Error("No port");
  await sql.listen("floor", () => {
    void sql`select area_code, ds_num, ds_den from rollups where month = '2026-01' and level = 'regency'`.then(
      (rows) => server.emit("cells", rows),
    );
  });
  const socket = io(`http://127.0.0.1:${String(place.port)}`, {
    transports: ["websocket"],
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  const latencies: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const heard = new Promise((resolve) => socket.once("cells", resolve));
    const began = performance.now();
    await sql`select pg_notify('floor', '')`;
    await heard;
    latencies.push(performance.now() - began);
  }
  socket.close();
  await server.close();
  await sql.end();
  return latencies;
}
