import type { Service } from "@/lib/core/product/product";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "@/lib/core/threads/worker-pool";
import type { KnownBeside, JudgedGrowth } from "./judge-growth";
import type { GrowthFound } from "./read-found";

/** What was found in all areas of a month, and what is known beside it. */
export type GrowthToJudge = {
  found: readonly GrowthFound[];
  beside: KnownBeside;
};

/** The thread that judges what was found among the measured children. */
export const growthJudge: Service<
  WorkerPool<GrowthToJudge, JudgedGrowth, never>
> = {
  open: () =>
    createWorkerPool({
      entry: workerUrl(import.meta.url, "growth-judge-worker"),
    }),
  close: (pool) => pool.close(),
};
