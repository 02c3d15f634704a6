import { setTimeout as sleep } from "node:timers/promises";
import { isThisMachine, takeLock, type Lock, type Owner } from "./lock";
import { identifyProcess, isRunning } from "./process-identity";
import type { ProcessOptions } from "./process-messages";

/** How long an orphan, whose parent is gone, may take to end what it is doing and close. */
const orphanMs = 60_000;

/**
 * Takes the data directory for this process. If another process has it, it may be about to close: its server is closing, or was killed, and then it
 * closes by itself. So this waits for a while. If it stays, it is the answer. It is never killed from here: its number may be that of another process
 * by now, or here, in another container.
 */
export async function claimDirectory(
  options: ProcessOptions,
  onLost: () => void,
): Promise<Lock | { heldBy: Owner }> {
  const began = performance.now();
  for (;;) {
    const taken = await takeLock(
      options.dataDir,
      options.socketPath,
      describeParent(options.command),
      onLost,
    );
    if ("release" in taken) return taken;
    // Our own parent has died meanwhile: nobody wants this database any more.
    if (process.send !== undefined && !process.connected) process.exit(1);
    const patienceMs = isOrphan(taken.heldBy)
      ? Math.max(orphanMs, options.patienceMs)
      : options.patienceMs;
    if (performance.now() - began > patienceMs) return taken;
    await sleep(50);
  }
}

const isOrphan = (owner: Owner): boolean =>
  owner.parent !== null && isThisMachine(owner) && !isRunning(owner.parent);

function describeParent(command: string): Owner["parent"] {
  if (process.send === undefined) return null;
  return { ...identifyProcess(process.ppid), command };
}
