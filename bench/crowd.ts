import { io, type Socket } from "socket.io-client";
import { openDatabase } from "@/db/client";
import { createKey } from "@/lib/accounts/server/create-key";
import { csvBytes } from "./files";
import { durations, median, type Figure } from "./figures";
import { regency, type Ground } from "./ground";
import { changedRows, watched } from "./live-change";
import { openCommitClock, startLiveFloor } from "./live-floor";
import { send } from "./upload";

const people = 100;
const socketsEach = 50;
const rounds = 5;
/** So many connect at the same time. */
const atOnce = 100;

type Cells = { sequence: number };

/** The time from the commit until the last of 5,000 clients has the cells; the floor sends each a message of the same length. */
export async function measureCrowd(ground: Ground): Promise<Figure> {
  const keys = await makeKeys(ground);
  const sockets = await connectAll(ground.url, (nth) => ({
    authorization: `Bearer ${keys[nth % people] ?? ""}`,
    "x-forwarded-for": `10.0.0.${String(nth % people)}`,
  }));
  await inPortions(sockets, (socket) => socket.emitWithAck("watch", watched));
  const { latencies: product, said } = await tellAll(
    ground,
    "change_log",
    sockets,
    (salt) => send(ground, csvBytes(changedRows(salt)), "all.csv", regency),
  );
  for (const socket of sockets) socket.close();

  const floor = await startLiveFloor(ground);
  const plain = await connectAll(floor.url, () => ({}));
  await plain[0]?.emitWithAck("pad", said);
  const { latencies: least } = await tellAll(
    ground,
    "floor_changes",
    plain,
    () => floor.change(),
  );
  for (const socket of plain) socket.close();
  floor.stop();
  return durations(
    "5,000 clients told of one change, commit to the last of them (floor: plain Socket.IO)",
    median(product),
    median(least),
  );
}

/** Nobody may open so many sockets alone. */
async function makeKeys({ databaseUrl, sql }: Ground): Promise<string[]> {
  await sql`insert into "user" (id, name, email, email_verified, role)
    select 'crowd-' || n, 'Crowd ' || n, 'crowd-' || n || '@example.test', true, 'viewer' from generate_series(1, ${people}::int) n`;
  const database = await openDatabase({
    databaseUrl,
    dataDir: "",
    mode: "attach",
  });
  const keys: string[] = [];
  for (let nth = 1; nth <= people; nth += 1) {
    const email = `crowd-${String(nth)}@example.test`;
    const by = { kind: "command", name: "bench" } as const;
    const wanted = { email, name: "crowd", expiresAt: null };
    keys.push((await createKey(database, wanted, by)).key);
  }
  await database.close();
  return keys;
}

async function connectAll(
  url: string,
  headersOf: (nth: number) => Record<string, string>,
): Promise<Socket[]> {
  const sockets = Array.from({ length: people * socketsEach }, (_, nth) =>
    io(url, {
      transports: ["websocket"],
      extraHeaders: headersOf(nth),
      forceNew: true,
      reconnection: false,
      autoConnect: false,
    }),
  );
  await inPortions(
    sockets,
    (socket) =>
      new Promise<void>((resolve, reject) => {
        socket.once("connect", resolve);
        socket.once("connect_error", reject);
        socket.connect();
      }),
  );
  return sockets;
}

async function inPortions(
  sockets: readonly Socket[],
  work: (socket: Socket) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < sockets.length; from += atOnce)
    await Promise.all(sockets.slice(from, from + atOnce).map(work));
}

async function tellAll(
  ground: Ground,
  table: "change_log" | "floor_changes",
  sockets: readonly Socket[],
  change: (salt: number) => Promise<unknown>,
): Promise<{ latencies: number[]; said: Cells }> {
  const committedAt = await openCommitClock(ground);
  const latencies: number[] = [];
  let said: Cells = { sequence: 0 };
  for (let salt = 0; salt < rounds; salt += 1) {
    const heard = sockets.map(
      (socket) =>
        new Promise<Cells>((resolve) => socket.once("cells", resolve)),
    );
    await change(1_000 + salt);
    [said = said] = await Promise.all(heard);
    const at = performance.now();
    latencies.push(at - (await committedAt(table, said.sequence)));
  }
  return { latencies, said };
}
