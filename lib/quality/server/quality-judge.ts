import type { Service } from "@/lib/core/product/product";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "@/lib/core/threads/worker-pool";
import type {
  JudgedMonth,
  MonthToJudge,
} from "@/lib/quality/domain/judge-month";

/** The thread that looks through the reports of a regency and month, so that everybody else is answered meanwhile. */
export const qualityJudge: Service<
  WorkerPool<MonthToJudge, JudgedMonth, never>
> = {
  open: () =>
    createWorkerPool({
      entry: workerUrl(import.meta.url, "quality-judge-worker"),
    }),
  close: (pool) => pool.close(),
};
