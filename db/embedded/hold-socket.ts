import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { longestSocketPath } from "./socket-path";

/**
 * A socket inside the data directory on which the holder of its lock listens. The system ends it with the process, however the process ends, and a
 * copy of it in another directory leads nowhere. So whoever is answered here knows that this very directory is held, without asking for process
 * numbers, which other containers count differently and which are given out again.
 */
export async function openHold(
  dataDir: string,
  token: string,
): Promise<() => void> {
  const server = createServer((socket) => socket.destroy());
  await throughShortPath(
    holdPath(dataDir, token),
    (reachable) =>
      new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(reachable, resolve);
      }),
  );
  server.unref();
  return () => {
    server.close();
    removeHold(dataDir, token);
  };
}

/** Whether the process that took the lock with this token is alive. */
export async function isHeld(dataDir: string, token: string): Promise<boolean> {
  return throughShortPath(holdPath(dataDir, token), canConnect);
}

/** For the lock of a process that is dead, or of another directory. */
export function removeHold(dataDir: string, token: string): void {
  rmSync(holdPath(dataDir, token), { force: true });
}

/** Other refusals come from a living process: too many are asking it, or it belongs to another user. */
const deadCodes = new Set(["ENOENT", "ECONNREFUSED", "ENOTSOCK", "ENOTDIR"]);

export function canConnect(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    const answer = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", (error: NodeJS.ErrnoException) =>
      answer(!deadCodes.has(error.code ?? "")),
    );
  });
}

const holdPath = (dataDir: string, token: string) =>
  path.join(path.resolve(dataDir), `hold-${token.slice(0, 8)}.sock`);

/** Where the path is too long for a socket, a link in the folder for temporary files is a shorter one to the same place. */
async function throughShortPath<T>(
  socketPath: string,
  use: (reachable: string) => Promise<T>,
): Promise<T> {
  if (Buffer.byteLength(socketPath) <= longestSocketPath)
    return use(socketPath);
  const folder = mkdtempSync(path.join(os.tmpdir(), "pantau-"));
  try {
    const link = path.join(folder, "d");
    symlinkSync(path.dirname(socketPath), link);
    return await use(path.join(link, path.basename(socketPath)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
