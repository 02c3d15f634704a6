import type { ChildFileJob, ChildFileReading } from "./child-file-job";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "./files/worker-pool";
import type { Service } from "./product";

/** Threads that read files of children. */
export const childFileWorkers: Service<
  WorkerPool<ChildFileJob, ChildFileReading, number>
> = {
  open: () =>
    createWorkerPool({
      entry: workerUrl("child-file-worker"),
      // A month of a large kota takes a core for some seconds, and the other core belongs to those who look.
      size: 1,
      memoryMegabytes: 768,
    }),
  close: (pool) => pool.close(),
};
