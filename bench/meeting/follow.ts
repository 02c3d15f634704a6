import { toldOf } from "@/lib/follow/domain/told-stage";
import { firstStage } from "@/lib/meetings/domain/stage";
import { io, type Socket } from "socket.io-client";
import { plain, quantile, type Figure } from "../figures";
import type { Ground } from "../ground";
import type { StageSaid } from "@/lib/follow/contract";
import type { ClientEvents, ServerEvents } from "@/lib/live/contract";

const followers = 300;
const moves = 100;
const device = "browser-of-the-bench";

/** From a press of whoever presents, as it leaves their browser, to the phones of a hall: over HTTP in, over Socket.IO out, on one node. */
export async function measureFollowing(ground: Ground): Promise<Figure[]> {
  const meeting = await openMeeting(ground);
  const hall = await Promise.all(
    Array.from({ length: followers }, () => join(ground.url, meeting)),
  );
  const times: number[] = [];
  const slowest: number[] = [];
  for (let turn = 2; turn < moves + 2; turn += 1) {
    const began = performance.now();
    const heard = hall.map((socket) => hear(socket, turn));
    await post(ground, `/meetings/${meeting}/stage/move`, {
      device,
      stage: stageAt(turn),
    });
    const arrived = (await Promise.all(heard)).map((at) => at - began);
    times.push(...arrived);
    slowest.push(Math.max(...arrived));
  }
  for (const socket of hall) socket.disconnect();
  const both = (all: readonly number[]) =>
    `${quantile(all, 0.5).toFixed(0)} / ${quantile(all, 0.95).toFixed(0)} ms`;
  return [
    plain(
      `a slide to each of ${String(followers)} followers, p50 / p95`,
      both(times),
    ),
    plain("the same, to the last of them", both(slowest)),
  ];
}

async function openMeeting(ground: Ground): Promise<string> {
  const { meeting } = (await post(ground, "/meetings", {
    title: "Rapat",
    area: "15",
    month: "2026-05",
    heldOn: null,
    place: "",
    snapshot: null,
  })) as { meeting: { id: string } };
  await post(ground, `/meetings/${meeting.id}/stage`, {
    audience: "public",
    device,
    stage: stageAt(1),
  });
  return meeting.id;
}

function stageAt(turn: number) {
  return { ...toldOf(firstStage([])), turn, by: "bench", at: turn % 13 };
}

async function post(
  { url, key }: Ground,
  path: string,
  body: unknown,
): Promise<unknown> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return reply.json();
}

type Follower = Socket<ServerEvents, ClientEvents>;

async function join(url: string, meeting: string): Promise<Follower> {
  const socket: Follower = io(url, {
    path: "/socket.io",
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((resolve, reject) => {
    socket.on("connect", resolve);
    socket.on("connect_error", reject);
  });
  await new Promise<void>((resolve, reject) => {
    socket.emit("join", `stage|${meeting}`, (answer) => {
      if (answer.ok) resolve();
      else reject(new Error(answer.problem.code));
    });
  });
  return socket;
}

/** When a follower heard of a turn. */
function hear(socket: Follower, turn: number): Promise<number> {
  return new Promise((resolve) => {
    const listen = (event: { said: unknown }) => {
      const said = event.said as StageSaid;
      if (said.kind !== "stage" || said.stage.turn < turn) return;
      socket.off("said", listen);
      resolve(performance.now());
    };
    socket.on("said", listen);
  });
}
