import { setTimeout as sleep } from "node:timers/promises";
import { takeLock, type Lock, type Owner } from "./lock";
import { identifyProcess, isRunning } from "./process-identity";
import type { ProcessOptions } from "./process-messages";

/** How long an orphan, whose parent is gone, may take to close before it is ended. */
const orphanMs = 10_000;

/**
 * Takes the data directory. A living owner may be a server on its way out, so it is waited for; one whose parent is dead has nobody
 * left to answer to, and is ended if it does not end by itself: what it answered as committed is on the disk.
 */
export async function claimDirectory(
  options: ProcessOptions,
): Promise<Lock | { heldBy: Owner }> {
  const began = performance.now();
  for (;;) {
    const taken = await takeLock(
      options.dataDir,
      options.socketPath,
      describeParent(options.command),
    );
    if ("release" in taken) return taken;
    // Nobody waits for the answer any more.
    if (process.send !== undefined && !process.connected) process.exit(1);
    const waitedMs = performance.now() - began;
    const { parent, process: owner } = taken.heldBy;
    if (parent !== null && !isRunning(parent)) {
      if (waitedMs > orphanMs && isRunning(owner)) {
        process.kill(owner.pid, "SIGKILL");
      }
    } else if (waitedMs > options.patienceMs) {
      return taken;
    }
    await sleep(50);
  }
}

function describeParent(command: string): Owner["parent"] {
  if (process.send === undefined) return null;
  return { ...identifyProcess(process.ppid), command };
}
