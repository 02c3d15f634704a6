import type { ChildFileJob, ChildFileReading } from "./child-file-job";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "./files/worker-pool";

/** Threads that read files of children. */
export type ChildFileWorkers = WorkerPool<
  ChildFileJob,
  ChildFileReading,
  number
>;

/** One at a time: a month of a large kota takes a core for some seconds, and the other core belongs to those who look. */
export function createChildFileWorkers(): ChildFileWorkers {
  return createWorkerPool({
    entry: workerUrl("child-file-worker"),
    size: 1,
    memoryMegabytes: 768,
  });
}
