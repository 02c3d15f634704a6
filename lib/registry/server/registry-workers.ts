import type { Service } from "@/lib/core/product/product";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "@/lib/core/threads/worker-pool";
import type {
  RegistryJob,
  RegistryReading,
  UnusableColumns,
} from "./registry-job";

/** The thread that reads registry files. They come a few times a year, and each one is held against all that is known. */
export const registryWorkers: Service<
  WorkerPool<RegistryJob, RegistryReading | UnusableColumns, never>
> = {
  open: () =>
    createWorkerPool({
      entry: workerUrl(import.meta.url, "registry-worker"),
      size: 1,
      memoryMegabytes: 768,
    }),
  close: (pool) => pool.close(),
};
