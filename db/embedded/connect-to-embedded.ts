import { createConnection, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedProcess } from "./supervise";

/** Longer than a start from an unclean disk takes. */
const patienceMs = 60_000;
const betweenTriesMs = 50;

/**
 * A socket to the embedded database. While its process is started again this waits, so a query after a crash is late, not lost. After too
 * long it gives a socket that fails by itself: the driver would lose one of its connections for good to a rejected promise.
 */
export async function connectToEmbedded(
  embedded: Pick<EmbeddedProcess, "socketPath" | "whenReady">,
): Promise<Socket> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const isUp = await embedded.whenReady().then(
      () => true,
      () => false,
    );
    const socket = isUp ? await tryToConnect(embedded.socketPath) : undefined;
    if (socket !== undefined) return socket;
    await sleep(betweenTriesMs);
  }
  return createConnection(embedded.socketPath);
}

/** What a client sends that would like its connection encrypted; the answer is one byte, "N". */
const encryptionRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** A process that is just dying still lets clients connect: only one that answers is up. */
function tryToConnect(socketPath: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    const settle = (result: Socket | undefined) => {
      socket.removeAllListeners();
      if (result === undefined) socket.on("error", () => undefined).destroy();
      resolve(result);
    };
    socket.once("error", () => settle(undefined));
    socket.once("close", () => settle(undefined));
    socket.once("data", () => settle(socket));
    socket.write(encryptionRequest);
  });
}
