import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import {
  createTempFiles,
  refusalOf,
} from "@/lib/core/files/tables/testing/sample-files";
import type {
  SampleInput,
  SampleResult,
} from "@/lib/core/threads/testing/sample-task";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPoolOptions,
} from "./worker-pool";

const tempFile = createTempFiles();
const entry = new URL("./testing/sample-task.ts", import.meta.url);
const pools: { close: () => Promise<void> }[] = [];

function openPool(options: Partial<WorkerPoolOptions> = {}) {
  const pool = createWorkerPool<SampleInput, SampleResult, { rows: number }>({
    entry,
    ...options,
  });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe("a file is read in a thread of its own", { timeout: 60_000 }, () => {
  it("gives the result, moved rather than copied, and tells how far it is", async () => {
    const path = tempFile(`a;b\n${"1;2\n".repeat(200_000)}`);
    const progress: number[] = [];
    const { sums } = await openPool().run(
      { do: "sum", path },
      { onProgress: ({ rows }) => progress.push(rows) },
    );
    expect([...sums.slice(0, 3)]).toEqual([200_000, 400_000, 0]);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(200_000);
  });

  it("leaves this thread free meanwhile", async () => {
    const pool = openPool();
    await pool.warm();
    const task = refusalOf(pool.run({ do: "spin" }, {}));
    let ticks = 0;
    while (ticks < 10) {
      await sleep(1);
      ticks += 1;
    }
    await pool.close();
    expect((await task).code).toBe("reading-failed");
  });

  it("keeps its thread for the next file, also after a refusal", async () => {
    const pool = openPool();
    const path = tempFile("a;b\n1;2\n");
    const first = await pool.run({ do: "sum", path });
    const refusal = await refusalOf(
      pool.run({ do: "sum", path: tempFile("") }),
    );
    expect(refusal).toMatchObject({
      code: "empty-file",
      text: { id: "Berkas ini kosong." },
    });
    expect((await pool.run({ do: "sum", path })).thread).toBe(first.thread);
  });

  it("does one file after another, two at once when there are two threads", async () => {
    for (const size of [1, 2]) {
      const pool = openPool({ size });
      const names = await Promise.all(
        [1, 2, 3, 4].map(() => pool.run({ do: "sleep", milliseconds: 100 })),
      );
      expect(new Set(names.map(({ thread }) => thread)).size).toBe(size);
    }
  });

  it("refuses when too many wait", async () => {
    const pool = openPool({ queueLength: 1 });
    const tasks = [1, 2].map(() =>
      pool.run({ do: "sleep", milliseconds: 200 }),
    );
    expect((await refusalOf(pool.run({ do: "throw" }))).code).toBe(
      "server-busy",
    );
    await Promise.all(tasks);
  });

  it.each([
    ["runs out of memory", "eat", "too-complex"],
    ["never ends", "spin", "too-slow"],
    ["throws", "throw", "reading-failed"],
    ["ends its thread", "exit", "reading-failed"],
    ["throws where nobody waits", "reject-late", "reading-failed"],
  ] as const)(
    "survives a task that %s, and does the next",
    async (_, misdeed, code) => {
      const milliseconds = misdeed === "spin" ? 1_000 : 30_000;
      const pool = openPool({ memoryMegabytes: 48, milliseconds });
      expect((await refusalOf(pool.run({ do: misdeed }))).code).toBe(code);
      const { sums } = await pool.run({ do: "sum", path: tempFile("a\n5\n") });
      expect(sums[0]).toBe(5);
    },
  );

  it.each([
    ["runs out of memory", "eat"],
    ["never ends", "spin"],
    ["ends its thread", "exit"],
    ["throws where nobody waits", "reject-late"],
  ] as const)(
    "goes on with those who wait, in their order, after a task that %s",
    async (_, misdeed) => {
      const milliseconds = misdeed === "spin" ? 500 : 30_000;
      const pool = openPool({ memoryMegabytes: 48, milliseconds });
      await pool.warm();
      const refusal = refusalOf(pool.run({ do: misdeed }));
      const order: number[] = [];
      await Promise.all(
        [1, 2, 3, 4].map(async (place) => {
          await pool.run({ do: "sleep", milliseconds: 5 });
          order.push(place);
        }),
      );
      expect(order).toEqual([1, 2, 3, 4]);
      await refusal;
    },
  );

  it("does the next at once when the sender of a task under way has gone", async () => {
    const pool = openPool();
    await pool.warm();
    const controller = new AbortController();
    const task = pool.run({ do: "spin" }, { signal: controller.signal });
    const next = pool.run({ do: "sleep", milliseconds: 1 });
    await sleep(50);
    controller.abort(new Error("gone"));
    await expect(task).rejects.toThrow("gone");
    await next;
  });

  it("does not wait for a module that cannot be loaded", async () => {
    const pool = openPool({ entry: new URL("./nowhere.ts", import.meta.url) });
    for (const attempt of [1, 2])
      expect(
        (await refusalOf(pool.run({ do: "throw" }))).code,
        `${attempt}`,
      ).toBe("reading-failed");
  });

  it("keeps what was thrown as the cause", async () => {
    expect(
      (await refusalOf(openPool().run({ do: "throw" }))).cause,
    ).toMatchObject({ message: "a bug" });
  });

  it("stops at once when the sender has gone, also before it began", async () => {
    const pool = openPool();
    const gone = new Error("gone");
    await expect(
      pool.run({ do: "throw" }, { signal: AbortSignal.abort(gone) }),
    ).rejects.toBe(gone);
    const controllers = [new AbortController(), new AbortController()];
    const tasks = controllers.map(({ signal }) =>
      pool.run({ do: "spin" }, { signal }),
    );
    const next = pool.run({ do: "sum", path: tempFile("a\n5\n") });
    const outcomes = Promise.allSettled(tasks);
    await sleep(50);
    for (const controller of controllers.reverse()) controller.abort(gone);
    expect(await outcomes).toEqual(
      [1, 2].map(() => ({ status: "rejected", reason: gone })),
    );
    expect((await next).sums[0]).toBe(5);
  });

  it("finds its module beside the one that asks: a source, or a bundle", () => {
    const path = (asking: string) => workerUrl(asking, "read-worker").pathname;
    expect(path("file:///house/lib/reports/server/workers.ts")).toBe(
      "/house/lib/reports/server/read-worker.ts",
    );
    expect(path("file:///house/dist/server.mjs")).toBe(
      "/house/dist/read-worker.mjs",
    );
  });
});
