import { io, type Socket } from "socket.io-client";
import { measureCrowd } from "./crowd";
import { csvBytes } from "./files";
import { durations, quantile, type Figure } from "./figures";
import { regency, type Ground } from "./ground";
import { changedRows, watched } from "./live-change";
import { openCommitClock, startLiveFloor } from "./live-floor";
import { send } from "./upload";

const rounds = 100;
/** Before these, the product and its floor have met their queries on every connection. */
const warmUp = 40;

/** The time from the commit, by the database's clock, to the arrival of the cells at a client; and at the last of many. */
export async function measureLive(ground: Ground): Promise<Figure[]> {
  return [...(await measureLatency(ground)), await measureCrowd(ground)];
}

async function measureLatency(ground: Ground): Promise<Figure[]> {
  const product = await productLatencies(ground);
  const floor = await floorLatencies(ground);
  const at = (share: number) =>
    durations(
      `commit to a Socket.IO client, p${String(share * 100)}`,
      quantile(product, share),
      quantile(floor, share),
    );
  return [at(0.5), at(0.99)];
}

async function productLatencies(ground: Ground): Promise<number[]> {
  const socket = io(ground.url, {
    transports: ["websocket"],
    extraHeaders: { authorization: `Bearer ${ground.key}` },
  });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  await socket.emitWithAck("watch", watched);
  const latencies = await latenciesOf(ground, "change_log", socket, (salt) =>
    send(ground, csvBytes(changedRows(salt)), "live.csv", regency),
  );
  socket.close();
  return latencies;
}

async function floorLatencies(ground: Ground): Promise<number[]> {
  const floor = await startLiveFloor(ground);
  const socket = io(floor.url, { transports: ["websocket"] });
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  const latencies = await latenciesOf(ground, "floor_changes", socket, () =>
    floor.change(),
  );
  socket.close();
  floor.stop();
  return latencies;
}

async function latenciesOf(
  ground: Ground,
  table: "change_log" | "floor_changes",
  socket: Socket,
  change: (salt: number) => Promise<unknown>,
): Promise<number[]> {
  const committedAt = await openCommitClock(ground);
  const latencies: number[] = [];
  for (let salt = 0; salt < warmUp + rounds; salt += 1) {
    const heard = new Promise<{ sequence: number; at: number }>((resolve) => {
      socket.once("cells", ({ sequence }: { sequence: number }) => {
        resolve({ sequence, at: performance.now() });
      });
    });
    await change(salt);
    const { sequence, at } = await heard;
    latencies.push(at - (await committedAt(table, sequence)));
  }
  return latencies.slice(warmUp);
}
