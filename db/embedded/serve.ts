import { chmodSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { quoteChannel } from "./listening";
import { simpleQuery, type Engine } from "./open-engine";
import { openSession, type Session, type SessionHost } from "./session";
import type { Turns } from "./turns";

export type EngineServer = {
  /** Ends every session and the socket; open transactions are rolled back. */
  close: () => Promise<void>;
};

/**
 * Listens on a Unix socket and speaks PostgreSQL's protocol there. It listens before the engine is open: another process that looks
 * whether the directory is in use tries this socket. Clients get their answers once the engine is open.
 */
export async function serve(
  socketPath: string,
  engine: Promise<Engine>,
  turns: Turns,
): Promise<EngineServer> {
  const sessions = new Set<Session>();
  const host: SessionHost = {
    engine,
    turns,
    spread: (notifications) => {
      for (const { channel, bytes } of notifications) {
        for (const session of sessions) {
          if (session.channels.has(channel)) session.send(bytes);
        }
      }
    },
    keepListening: async () => {
      const channels = new Set(
        [...sessions].flatMap((one) => [...one.channels]),
      );
      const sql = [...channels].map(
        (channel) => `listen ${quoteChannel(channel)}`,
      );
      if (sql.length > 0) await (await engine).run(simpleQuery(sql.join("; ")));
    },
    onEnd: (session) => sessions.delete(session),
  };
  let lastId = 0;
  let isClosing = false;
  const server = createServer((socket) => {
    if (isClosing) {
      socket.destroy();
      return;
    }
    lastId += 1;
    sessions.add(openSession(lastId, socket, host));
  });
  await listen(server, socketPath);
  return {
    close: async () => {
      isClosing = true;
      for (const session of sessions) session.close();
      await new Promise((resolve) => server.close(resolve));
      await untilIdle(turns);
    },
  };
}

async function listen(server: Server, socketPath: string): Promise<void> {
  // This process has the lock, so a socket that is already there was left by a process that is dead.
  rmSync(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socketPath, resolve);
  });
  chmodSync(socketPath, 0o600);
}

async function untilIdle(turns: Turns): Promise<void> {
  while (!turns.isIdle()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
