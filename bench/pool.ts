import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createWorkerPool } from "@/lib/core/threads/worker-pool";
import { durations, median, timed, type Figure } from "./figures";

const tasks = 1_000;

async function inTurn(task: (number: number) => Promise<unknown>) {
  for (let number = 0; number < tasks; number += 1) await task(number);
}

/** What the pool itself costs, see docs/decisions/012: tasks that do nothing, and a thread that sends back what it is sent. */
export async function measurePool(): Promise<Figure[]> {
  const pool = createWorkerPool<number, number>({
    entry: new URL("./pool-task.ts", import.meta.url),
  });
  const thread = new Worker(
    `const { parentPort } = require("node:worker_threads");
     parentPort.on("message", (number) => parentPort.postMessage(number));`,
    { eval: true },
  );
  await pool.warm();
  const product: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    product.push(await timed(() => inTurn((number) => pool.run(number))));
    bare.push(
      await timed(() =>
        inTurn(async (number) => {
          thread.postMessage(number);
          await once(thread, "message");
        }),
      ),
    );
  }
  await pool.close();
  await thread.terminate();
  return [
    durations(
      "1,000 empty tasks through the worker pool (floor: a bare thread)",
      median(product),
      median(bare),
    ),
  ];
}
