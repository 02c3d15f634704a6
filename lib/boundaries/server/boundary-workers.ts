import type { BoundaryResult, BoundaryTask } from "./boundary-worker";
import { createWorkerPool, workerUrl } from "@/lib/core/threads/worker-pool";
import type { Service } from "@/lib/core/product/product";
import type { BoundaryImportFile } from "./import-file";
import type { ReadOptions } from "@/lib/boundaries/server/formats/read-boundaries";
import type { TopologyBuilder } from "./rebuild-topologies";
import type { BoundaryRefusalNotice } from "@/lib/boundaries/server/formats/refusal";

type BoundaryWorkers = {
  /** Throws a FileRefusal when the thread ran out of memory or time. */
  read: (
    bytes: Uint8Array,
    options: ReadOptions,
  ) => Promise<
    BoundaryImportFile | { kind: "refused"; refusal: BoundaryRefusalNotice }
  >;
  draw: TopologyBuilder;
  close: () => Promise<void>;
};

/** Reads files of boundaries and draws provinces in a thread of its own, so that requests go on being answered. */
export function createBoundaryWorkers(): BoundaryWorkers {
  const pool = createWorkerPool<BoundaryTask, BoundaryResult>({
    entry: workerUrl(import.meta.url, "boundary-worker"),
    queueLength: 2,
    memoryMegabytes: 2048,
    milliseconds: 300_000,
  });
  return {
    read: async (bytes, options) => {
      const result = await pool.run({ kind: "read", bytes, options });
      if (result.kind === "drawn")
        throw new TypeError("The worker drew a file");
      return result.kind === "file" ? result.file : result;
    },
    draw: async (province, shapes) => {
      const result = await pool.run({ kind: "draw", province, shapes });
      if (result.kind !== "drawn")
        throw new TypeError("The worker read shapes");
      return result.topologies;
    },
    close: pool.close,
  };
}

/** The workers of a running installation. */
export const boundaryWorkers: Service<BoundaryWorkers> = {
  open: createBoundaryWorkers,
  close: (workers) => workers.close(),
};
