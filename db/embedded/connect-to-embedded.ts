import { createConnection, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedProcess } from "./supervise";

/** Longer than a start from an unclean disk takes. */
const patienceMs = 60_000;
const betweenTriesMs = 50;

/**
 * A socket to the embedded database. While its process is being started again this waits, so that a query after a crash comes late but
 * does not fail. It never rejects: a rejected promise would cost the driver one of its connections for good. When it has waited long
 * enough it returns a socket that cannot connect, which the driver knows how to handle.
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

/** Asks for an encrypted connection. The server answers with one byte, "N" for no, and that it answers is all we want to know. */
const encryptionRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** That a connection opens proves nothing, since a dying process still accepts them: only one that answers is up. */
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
