import { Worker } from "node:worker_threads";
import { FileRefusal, refuseFile } from "@/lib/core/files/refusal";
import type { WorkerReply } from "./worker-task";

export type WorkerPoolOptions = {
  /** The module that calls serveTasks, see workerUrl. */
  entry: URL;
  /** Threads at most; a file keeps one core busy while it is read. */
  size?: number;
  /** Tasks that may wait; one more is refused as "server-busy". */
  queueLength?: number;
  /** Heap of a thread; a task that needs more is refused, the process goes on. */
  memoryMegabytes?: number;
  /** Time for one task; a thread that takes longer is ended. */
  milliseconds?: number;
};

export type RunOptions<Progress> = {
  /** Ends the task at once, also in the middle of a loop, and rejects with the reason of the signal. */
  signal?: AbortSignal | undefined;
  onProgress?: (progress: Progress) => void;
};

/**
 * Threads that take one task at a time. `run` throws a FileRefusal when the task refuses its file, runs out of memory or time, or dies with its
 * thread; the next task finds a new thread.
 */
export type WorkerPool<Input, Result, Progress> = {
  run: (input: Input, options?: RunOptions<Progress>) => Promise<Result>;
  /** Starts one thread ahead, so that the first task need not wait for it. */
  warm: () => Promise<void>;
  close: () => Promise<void>;
};

type Job<Input, Result, Progress> = {
  input: Input;
  onProgress: ((progress: Progress) => void) | undefined;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

type Thread<Input, Result, Progress> = {
  worker: Worker;
  job: Job<Input, Result, Progress> | null;
  timer: NodeJS.Timeout | undefined;
  ready: Promise<void>;
};

type PoolState<Input, Result, Progress> = {
  options: Required<WorkerPoolOptions>;
  threads: Set<Thread<Input, Result, Progress>>;
  queue: Job<Input, Result, Progress>[];
};

const defaults = {
  size: 1,
  queueLength: 16,
  memoryMegabytes: 512,
  milliseconds: 120_000,
};

/** The module of a worker beside the one that asks (its import.meta.url): a bundle in production, a source under development. */
export function workerUrl(asking: string, name: string): URL {
  const isBundle = /\/dist\/[^/]+\.mjs$/.test(asking);
  return new URL(`./${name}.${isBundle ? "mjs" : "ts"}`, asking);
}

export function createWorkerPool<Input, Result, Progress = never>(
  options: WorkerPoolOptions,
): WorkerPool<Input, Result, Progress> {
  const pool: PoolState<Input, Result, Progress> = {
    options: { ...defaults, ...options },
    threads: new Set(),
    queue: [],
  };
  return {
    run: (input, runOptions = {}) => runJob(pool, input, runOptions),
    warm: async () => {
      const [thread = startThread(pool)] = pool.threads;
      await thread.ready;
    },
    close: async () => {
      for (const job of pool.queue.splice(0)) {
        job.reject(refuseFile("reading-failed"));
      }
      await Promise.all(
        [...pool.threads].map((thread) =>
          endThread(pool, thread, refuseFile("reading-failed")),
        ),
      );
    },
  };
}

async function runJob<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
  input: Input,
  { signal, onProgress }: RunOptions<Progress>,
): Promise<Result> {
  signal?.throwIfAborted();
  if (pool.queue.length >= pool.options.queueLength)
    throw refuseFile("server-busy");
  let giveUp: (() => void) | undefined;
  try {
    return await new Promise<Result>((resolve, reject) => {
      const job = { input, onProgress, resolve, reject };
      giveUp = () => {
        cancelJob(pool, job, signal?.reason);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      pool.queue.push(job);
      assignJobs(pool);
    });
  } finally {
    if (giveUp !== undefined) signal?.removeEventListener("abort", giveUp);
  }
}

function cancelJob<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
  job: Job<Input, Result, Progress>,
  reason: unknown,
): void {
  pool.queue = pool.queue.filter((waiting) => waiting !== job);
  for (const thread of pool.threads) {
    if (thread.job === job) void endThread(pool, thread, reason);
  }
  job.reject(reason);
}

function assignJobs<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
): void {
  while (pool.queue.length > 0) {
    const thread = findIdleThread(pool);
    const job = thread === undefined ? undefined : pool.queue.shift();
    if (thread === undefined || job === undefined) return;
    thread.job = job;
    thread.worker.ref();
    void limitTime(pool, thread, job);
    thread.worker.postMessage(job.input);
  }
}

/** The clock starts once the thread stands; its start is not the task's doing. */
async function limitTime<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
  thread: Thread<Input, Result, Progress>,
  job: Job<Input, Result, Progress>,
): Promise<void> {
  const { milliseconds } = pool.options;
  await thread.ready;
  if (thread.job !== job) return;
  thread.timer = setTimeout(() => {
    const limit = Math.round(milliseconds / 1000);
    void endThread(pool, thread, refuseFile("too-slow", { limit }));
  }, milliseconds);
}

function findIdleThread<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
): Thread<Input, Result, Progress> | undefined {
  const idle = [...pool.threads].find((thread) => thread.job === null);
  if (idle !== undefined || pool.threads.size >= pool.options.size) return idle;
  return startThread(pool);
}

function startThread<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
): Thread<Input, Result, Progress> {
  const worker = openWorker(pool.options);
  const ready = new Promise<void>((resolve) => {
    worker.once("message", () => {
      resolve();
    });
    worker.once("exit", () => {
      resolve();
    });
  });
  const thread: Thread<Input, Result, Progress> = {
    worker,
    job: null,
    timer: undefined,
    ready,
  };
  worker.on("message", (reply: WorkerReply<Result, Progress>) => {
    takeReply(pool, thread, reply);
  });
  worker.on("error", (error) => void endThread(pool, thread, faultOf(error)));
  worker.on("messageerror", (error) => {
    void endThread(pool, thread, faultOf(error));
  });
  worker.on("exit", () => void endThread(pool, thread, faultOf(undefined)));
  // An idle thread does not keep the process alive; one that starts does, or nobody could wait for it.
  void ready.then(() => {
    if (thread.job === null) worker.unref();
  });
  pool.threads.add(thread);
  return thread;
}

/** Node 20 runs no TypeScript in a thread, `--import tsx` or not; under development the thread first registers tsx by itself. */
function openWorker({ entry, memoryMegabytes }: Required<WorkerPoolOptions>) {
  const resourceLimits = { maxOldGenerationSizeMb: memoryMegabytes };
  if (!entry.pathname.endsWith(".ts"))
    return new Worker(entry, { execArgv: [], resourceLimits });
  const source = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); })`;
  return new Worker(source, { eval: true, execArgv: [], resourceLimits });
}

function faultOf(error: unknown): FileRefusal {
  const isOutOfMemory =
    error instanceof Error &&
    "code" in error &&
    error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return refuseFile(
    isOutOfMemory ? "too-complex" : "reading-failed",
    {},
    {
      cause: error,
    },
  );
}

function takeReply<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
  thread: Thread<Input, Result, Progress>,
  reply: WorkerReply<Result, Progress>,
): void {
  const { job } = thread;
  if (job === null || reply.kind === "ready") return;
  if (reply.kind === "progress") {
    job.onProgress?.(reply.progress);
    return;
  }
  freeThread(thread);
  if (reply.kind === "result") job.resolve(reply.result);
  else if (reply.kind === "refused") job.reject(new FileRefusal(reply.notice));
  else job.reject(faultOf(reply.error));
  assignJobs(pool);
}

function freeThread<Input, Result, Progress>(
  thread: Thread<Input, Result, Progress>,
): void {
  clearTimeout(thread.timer);
  thread.job = null;
  thread.worker.unref();
}

/** Ends a thread, with the job it has; a second call finds nothing left to do. */
async function endThread<Input, Result, Progress>(
  pool: PoolState<Input, Result, Progress>,
  thread: Thread<Input, Result, Progress>,
  reason: unknown,
): Promise<void> {
  if (!pool.threads.delete(thread)) return;
  const { job } = thread;
  freeThread(thread);
  job?.reject(reason);
  assignJobs(pool);
  await thread.worker.terminate();
}
