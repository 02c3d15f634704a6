import { closeSync, fstatSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";

const everyMs = 2_000;
/** Four missed beats. Only whether the time of the file changes is looked at, so clocks of two machines may differ. */
const silenceMs = 4 * everyMs;

/**
 * Runs in a thread of its own, because the engine can keep the main thread busy for longer than the silence. It is text, so that the bundle needs no
 * further file. It writes a lock that somebody has removed once more, and tells when another process has taken its place.
 */
const program = `
const { readFileSync, utimesSync, writeFileSync } = require("node:fs");
const { parentPort, workerData: { file, content, everyMs } } = require("node:worker_threads");
setInterval(() => {
  try {
    if (readFileSync(file, "utf8") !== content) return parentPort.postMessage("lost");
    const now = new Date();
    utimesSync(file, now, now);
  } catch (error) {
    if (error.code === "ENOENT")
      try { writeFileSync(file, content, { flag: "wx", mode: 0o600 }); } catch {}
  }
}, everyMs);`;

/** Shows in the time of a lock file that its holder lives, to those whom no socket reaches: machines that share a volume. Returns how to end it. */
export function startHeartbeat(
  file: string,
  content: string,
  onLost: () => void,
): () => void {
  const worker = new Worker(program, {
    eval: true,
    workerData: { file, content, everyMs },
  });
  worker.on("message", onLost);
  worker.unref();
  return () => void worker.terminate();
}

/** Whether a lock file is touched while we look. */
export async function isBeating(file: string): Promise<boolean> {
  const first = touchedAt(file);
  for (let waited = 0; waited < silenceMs; waited += 250) {
    await sleep(250);
    if (touchedAt(file) !== first) return true;
  }
  return false;
}

/** Opened, because a network volume answers questions about a closed file from memory. */
function touchedAt(file: string): number | undefined {
  try {
    const descriptor = openSync(file, "r");
    try {
      return fstatSync(descriptor).mtimeMs;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
