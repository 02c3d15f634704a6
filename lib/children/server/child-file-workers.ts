import type { ChildFileJob, ChildFileReading } from "./child-file-job";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "@/lib/core/threads/worker-pool";
import type { Service } from "@/lib/core/product/product";

/** Threads that read files of children. */
export const childFileWorkers: Service<
  WorkerPool<ChildFileJob, ChildFileReading, number>
> = {
  open: () =>
    createWorkerPool({
      entry: workerUrl(import.meta.url, "child-file-worker"),
      // A month of a large kota keeps a core busy for some seconds. The other core must stay free for people who read.
      size: 1,
      memoryMegabytes: 768,
    }),
  close: (pool) => pool.close(),
};
