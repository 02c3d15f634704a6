import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "@/lib/core/threads/worker-pool";
import type { Service } from "@/lib/core/product/product";
import type { SubmissionJob, SubmissionReading } from "./submission-job";

/** Threads that read uploaded files, so that no screen has to wait for somebody else's upload. */
export const submissionWorkers: Service<
  WorkerPool<SubmissionJob, SubmissionReading, number>
> = {
  open: () =>
    createWorkerPool({
      entry: workerUrl(import.meta.url, "submission-worker"),
      // The machines this runs on have two cores.
      size: 2,
      memoryMegabytes: 768,
    }),
  close: (pool) => pool.close(),
};
