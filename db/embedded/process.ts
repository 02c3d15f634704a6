import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { holderOf } from "./busy-text";
import { claimDirectory } from "./claim-directory";
import type { Lock } from "./lock";
import { startMaintenance } from "./maintenance";
import { openEngine, type Engine } from "./open-engine";
import {
  closeRequest,
  processOptions,
  type ProcessMessage,
  type ProcessOptions,
} from "./process-messages";
import { serve, type EngineServer } from "./serve";
import { createTurns } from "./turns";

/** A client that is silent this long inside its transaction, while others wait, is disconnected: without that they would wait for ever. */
const longestSilenceMs = 60_000;
const closingMs = 10_000;
const exitCodes = { closed: 0, unclean: 1, busy: 3, broken: 70 } as const;

const hasParent = process.send !== undefined;

function tell(message: ProcessMessage): void {
  if (process.connected) process.send?.(message);
  else process.stderr.write(`${JSON.stringify(message)}\n`);
}

type Opened = { service: EngineServer; engine: Engine; lock: Lock };

async function main(options: ProcessOptions): Promise<void> {
  // Only this user may open the files and the socket: there is no password, whoever can open the socket may do everything.
  process.umask(0o077);
  mkdirSync(options.dataDir, { recursive: true });
  const claimed = await claimDirectory(options, () => {
    const reason = `Another process has taken ${options.dataDir}: its lock was removed while it was held`;
    tell({ kind: "failed", reason });
    process.exit(exitCodes.broken);
  });
  if ("heldBy" in claimed) {
    tell({ kind: "busy", ...holderOf(claimed.heldBy) });
    process.exitCode = exitCodes.busy;
    if (hasParent) process.disconnect();
    return;
  }
  const opening = open(options, claimed);
  closeWhenAsked(async () => close(options, await opening));
  await opening;
}

async function open(options: ProcessOptions, lock: Lock): Promise<Opened> {
  const began = performance.now();
  const turns = createTurns(longestSilenceMs);
  const opening = openEngine(options.dataDir, options.isDurable);
  const service = await serve(options.socketPath, opening, turns);
  const engine = await opening;
  const stopMaintenance = startMaintenance(engine, turns, (text) =>
    tell({ kind: "note", text }),
  );
  const ms = Math.round(performance.now() - began);
  tell({ kind: "ready", ms, isNew: engine.isNew });
  const closeService = async () => {
    stopMaintenance();
    await service.close();
  };
  return { service: { close: closeService }, engine, lock };
}

async function close(
  { socketPath, dataDir }: ProcessOptions,
  { service, engine, lock }: Opened,
): Promise<void> {
  // If a client does not let the service close, end anyway: the directory must become free.
  setTimeout(() => process.exit(exitCodes.unclean), closingMs).unref();
  await service.close();
  await engine.close();
  removeSocket(socketPath, dataDir);
  lock.release();
  process.exit(exitCodes.closed);
}

/** Where the data directory's path was too long for a socket, the socket has a temporary folder of its own, which goes with it. */
function removeSocket(socketPath: string, dataDir: string): void {
  const folder = path.dirname(socketPath);
  const own = folder === path.resolve(dataDir) ? socketPath : folder;
  rmSync(own, { recursive: true, force: true });
}

/**
 * Closes when the parent asks for it or is gone. Signals are left to the parent while there is one: Ctrl-C reaches both processes, but the
 * parent still needs the database to finish its work.
 */
function closeWhenAsked(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined;
  const start = () => void (closing ??= close());
  process.on("message", (message) => {
    if (message === closeRequest) start();
  });
  process.on("disconnect", start);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (!process.connected) start();
    });
  }
  if (hasParent && !process.connected) start();
}

/** After an error inside the engine its memory cannot be trusted. The process ends, its parent starts it again, and it reads the disk. */
process.on("uncaughtException", (error) => {
  tell({ kind: "failed", reason: error.stack ?? error.message });
  process.exit(exitCodes.broken);
});

void main(processOptions.parse(JSON.parse(process.argv[2] ?? "null")));
