import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "./files/worker-pool";
import type { SubmissionJob, SubmissionReading } from "./submission-job";

/** Threads that read uploaded files, so that nobody's screen waits for another's upload. */
export type SubmissionWorkers = WorkerPool<
  SubmissionJob,
  SubmissionReading,
  number
>;

/** Two files at a time at most: the machines this runs on have two cores. */
export function createSubmissionWorkers(): SubmissionWorkers {
  return createWorkerPool({
    entry: workerUrl("submission-worker"),
    size: 2,
    memoryMegabytes: 768,
  });
}
