import type { Table, ToldTable } from "@/lib/core/disclosure/judge-table";
import type { Service } from "@/lib/core/product/product";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "@/lib/core/threads/worker-pool";

/** A table to be judged, and what was told before it, the oldest first. */
export type TableToJudge = { table: Table; history: readonly ToldTable[] };

/** The thread that judges tables, so that everybody else is answered meanwhile. */
export const tableJudge: Service<WorkerPool<TableToJudge, ToldTable, never>> = {
  open: () =>
    createWorkerPool({ entry: workerUrl(import.meta.url, "judge-worker") }),
  close: (pool) => pool.close(),
};
