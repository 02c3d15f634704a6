import { setTimeout as sleep } from "node:timers/promises";
import { takeLock, type Lock, type Owner } from "./lock";
import { identifyProcess, isRunning } from "./process-identity";
import type { ProcessOptions } from "./process-messages";

/** How long an orphan, whose parent is gone, may take to close before it is ended. */
const orphanMs = 10_000;

/**
 * Takes the data directory for this process. If another process has it:
 * - Its parent lives: it may be a server that is closing, so wait for a while. If it stays, it is the answer.
 * - Its parent is dead: nobody uses it any more. If it does not close by itself, it is killed. Nothing is lost by that, because what was
 *   committed is on the disk.
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
    // Our own parent has died meanwhile: nobody wants this database any more.
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
