import { randomUUID } from "node:crypto";
import {
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { createConnection } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { identifyProcess, isRunning } from "./process-identity";

const identity = z.object({ pid: z.number(), started: z.string() });

const ownerSchema = z.object({
  /** Every lock that is taken has another one, so that nobody removes a lock that is not theirs. */
  token: z.string(),
  host: z.string(),
  /** The process that has the files open. */
  process: identity,
  /** The server or command it works for; null when started by hand. */
  parent: identity.extend({ command: z.string() }).nullable(),
  socketPath: z.string(),
  since: z.string(),
});

/** Who has a data directory open, as the lock file in it says. */
export type Owner = z.infer<typeof ownerSchema>;

export type Lock = { owner: Owner; release: () => void };

const lockPath = (dataDir: string) => path.join(dataDir, "embedded.lock");

/** Writing a lock file takes no time. One that is incomplete and older than this was left by a crash. */
const writingMs = 5_000;

/** Takes the data directory for this process, or says which living process has it. Two at a time would overwrite each other's rows. */
export async function takeLock(
  dataDir: string,
  socketPath: string,
  parent: Owner["parent"],
): Promise<Lock | { heldBy: Owner }> {
  const file = lockPath(dataDir);
  const owner: Owner = {
    token: randomUUID(),
    host: os.hostname(),
    process: identifyProcess(process.pid),
    parent,
    socketPath,
    since: new Date().toISOString(),
  };
  for (;;) {
    if (writeNew(file, JSON.stringify(owner))) {
      return { owner, release: () => releaseLock(file, owner.token) };
    }
    const held = await readLivingOwner(dataDir);
    if (held !== undefined) return { heldBy: held };
    await removeStaleLock(file);
  }
}

/** The living owner of a data directory; undefined when nobody has it open. */
export async function readLivingOwner(
  dataDir: string,
): Promise<Owner | undefined> {
  for (;;) {
    const content = readLock(lockPath(dataDir));
    if (content === "absent") return undefined;
    if (content === "unreadable") return undefined;
    if (content !== "being written") {
      return (await isAlive(content)) ? content : undefined;
    }
    await sleep(20);
  }
}

async function isAlive(owner: Owner): Promise<boolean> {
  if (owner.host === os.hostname() && isRunning(owner.process)) return true;
  // It may run in another container, where process numbers are others. If it lives, its socket accepts connections.
  return canConnect(owner.socketPath);
}

function canConnect(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    const answer = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}

function readLock(
  file: string,
): Owner | "absent" | "unreadable" | "being written" {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const parsed = ownerSchema.safeParse(parseJson(readFileSync(file, "utf8")));
    if (parsed.success) return parsed.data;
    return age < writingMs ? "being written" : "unreadable";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "absent";
    throw error;
  }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/**
 * Removes a lock whose owner is dead. Two processes may see the dead lock at the same time. Without care the quick one removes it and
 * takes a new lock, and the slow one then removes that new lock. So only the process that could create a second file, the guard, may
 * remove the lock, and only after reading it again.
 */
async function removeStaleLock(file: string): Promise<void> {
  const guard = `${file}.takeover`;
  if (!writeNew(guard, "")) {
    if (ageOf(guard) > writingMs) rmSync(guard, { force: true });
    await sleep(20);
    return;
  }
  try {
    const content = readLock(file);
    const isStale =
      typeof content === "object"
        ? !(await isAlive(content))
        : content === "unreadable";
    // Safe: while the old file exists nobody can write a new one, and without the guard nobody can remove it.
    if (isStale) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function ageOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}

/** Creates a file that must not exist yet; false when it does. */
function writeNew(file: string, content: string): boolean {
  try {
    const descriptor = openSync(file, "wx", 0o600);
    writeSync(descriptor, content);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function releaseLock(file: string, token: string): void {
  const content = readLock(file);
  if (typeof content === "object" && content.token === token) rmSync(file);
}
