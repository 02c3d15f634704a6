import { randomUUID } from "node:crypto";
import {
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { isBeating, startHeartbeat } from "./heartbeat";
import { canConnect, isHeld, openHold, removeHold } from "./hold-socket";
import { identifyKernel, identifyProcess } from "./process-identity";

const identity = z.object({ pid: z.number(), started: z.string() });

const ownerSchema = z.object({
  /** Every lock that is taken has another one, so that nobody removes a lock that is not theirs. */
  token: z.string(),
  host: z.string(),
  /** Absent in locks of 0.1.0. */
  kernel: z.string().optional(),
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

/**
 * Takes the data directory for this process, or says which living process has it. Two at a time would overwrite each other's rows. `onLost` is called
 * when another process has taken the directory all the same: this one must not write any more.
 */
export async function takeLock(
  dataDir: string,
  socketPath: string,
  parent: Owner["parent"],
  onLost: () => void,
): Promise<Lock | { heldBy: Owner }> {
  const file = lockPath(dataDir);
  const owner: Owner = {
    token: randomUUID(),
    host: os.hostname(),
    kernel: identifyKernel(),
    process: identifyProcess(process.pid),
    parent,
    socketPath: fromInside(dataDir, socketPath),
    since: new Date().toISOString(),
  };
  const content = JSON.stringify(owner);
  // Before the lock can be read: whoever reads it must find either an answer here or a dead process.
  const endHold = await openHold(dataDir, owner.token);
  try {
    while (!writeNew(file, content)) {
      const judged = await judgeLock(dataDir);
      if (judged.is === "held") {
        endHold();
        return { heldBy: judged.owner };
      }
      if (judged.is === "stale") await removeStaleLock(dataDir, judged.token);
    }
  } catch (error) {
    endHold();
    throw error;
  }
  const endHeartbeat = startHeartbeat(file, content, onLost);
  const release = () => {
    endHeartbeat();
    releaseLock(file, owner.token);
    endHold();
  };
  return { owner, release };
}

/** The living owner of a data directory; undefined when nobody has it open. */
export async function readLivingOwner(
  dataDir: string,
): Promise<Owner | undefined> {
  const judged = await judgeLock(dataDir);
  return judged.is === "held" ? judged.owner : undefined;
}

/** Where clients of an owner connect; locks name it as seen from the directory, which may be mounted elsewhere here. */
export const socketPathOf = (dataDir: string, { socketPath }: Owner): string =>
  path.resolve(dataDir, socketPath);

type Judgement =
  | { is: "free" }
  | { is: "held"; owner: Owner }
  /** Of a process that is dead, or of the directory of which this one is a copy. Without a token: of nobody, half written. */
  | { is: "stale"; token: string | undefined };

async function judgeLock(dataDir: string): Promise<Judgement> {
  for (;;) {
    const content = readLock(lockPath(dataDir));
    if (content === "absent") return { is: "free" };
    if (content === "unreadable") return { is: "stale", token: undefined };
    if (content !== "being written") {
      return (await isAlive(dataDir, content))
        ? { is: "held", owner: content }
        : { is: "stale", token: content.token };
    }
    await sleep(20);
  }
}

async function isAlive(dataDir: string, owner: Owner): Promise<boolean> {
  if (await isHeld(dataDir, owner.token)) return true;
  if (owner.kernel === undefined)
    return canConnect(socketPathOf(dataDir, owner));
  // A socket reaches every process of one machine. On another machine that has the same volume, or had it, only the heartbeat shows life.
  if (isThisMachine(owner)) return false;
  return isBeating(lockPath(dataDir));
}

/** Whether an owner runs, or ran, on this machine and in this container. */
export const isThisMachine = ({ host, kernel }: Owner): boolean =>
  host === os.hostname() && kernel === identifyKernel();

function fromInside(dataDir: string, socketPath: string): string {
  const relative = path.relative(path.resolve(dataDir), socketPath);
  return relative.startsWith("..") ? socketPath : relative;
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
 * Removes a lock that was found stale. Two processes may find it so at the same time. Without care the quick one removes it and takes a new lock, and
 * the slow one then removes that new lock. So only the process that could create a second file, the guard, may remove the lock, and only while it
 * is still the same one.
 */
async function removeStaleLock(
  dataDir: string,
  token: string | undefined,
): Promise<void> {
  const file = lockPath(dataDir);
  const guard = `${file}.takeover`;
  if (!writeNew(guard, "")) {
    if (ageOf(guard) > writingMs) rmSync(guard, { force: true });
    await sleep(20);
    return;
  }
  try {
    const content = readLock(file);
    const isSame =
      typeof content === "object"
        ? content.token === token
        : content === "unreadable" && token === undefined;
    // Safe: while the old file exists nobody can write a new one, and without the guard nobody can remove it.
    if (isSame) rmSync(file, { force: true });
    if (isSame && token !== undefined) removeHold(dataDir, token);
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
