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
      // A month of a large kota takes a core for some seconds, and the other core belongs to those who look.
      size: 1,
      memoryMegabytes: 768,
    }),
  close: (pool) => pool.close(),
};
