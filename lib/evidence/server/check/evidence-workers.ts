import { FileRefusal } from "@/lib/core/files/refusal";
import type { Service } from "@/lib/core/product/product";
import { createWorkerPool, workerUrl } from "@/lib/core/threads/worker-pool";
import type { CheckOutcome } from "./outcome";

type EvidenceWorkers = {
  /** Throws a FileRefusal where too many files wait already. */
  check: (bytes: Uint8Array) => Promise<CheckOutcome>;
  close: () => Promise<void>;
};

/** Why a thread gave up a file: it took too long, or more memory than it has. */
const gaveUp: readonly string[] = ["too-slow", "too-complex"];

/** Checks files in a thread of its own, one at a time, so that what a file does to its reader it does there. */
function createEvidenceWorkers(): EvidenceWorkers {
  const pool = createWorkerPool<Uint8Array, CheckOutcome>({
    entry: workerUrl(import.meta.url, "evidence-worker"),
    queueLength: 24,
    memoryMegabytes: 512,
    milliseconds: 30_000,
  });
  return {
    check: async (bytes) => {
      try {
        return await pool.run(bytes);
      } catch (error) {
        if (error instanceof FileRefusal && gaveUp.includes(error.code))
          return { kind: "refused", fault: "heavy" };
        throw error;
      }
    },
    close: pool.close,
  };
}

/** The thread of a running installation. */
export const evidenceWorkers: Service<EvidenceWorkers> = {
  open: createEvidenceWorkers,
  close: (workers) => workers.close(),
};
