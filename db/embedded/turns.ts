/** Who uses the engine. It is told to go when it holds the engine inside a transaction and says nothing while others wait. */
export type Guest = { evict: () => void };

/** One stretch of work for the engine; answers whether the guest keeps the engine, being inside a transaction. */
type Job = () => Promise<boolean>;

export type Turns = {
  request: (guest: Guest, job: Job) => void;
  /** Drops what a guest still waits for; its transaction, if it holds one, is ended by a last request of its own. */
  forget: (guest: Guest) => void;
  isIdle: () => boolean;
};

const yieldToSockets = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Gives the one engine to one guest at a time. A transaction is never interleaved with anyone else's statements: there is one backend,
 * and they would fall into it. First come, first served, except that the holder of the engine goes first.
 */
export function createTurns(longestSilenceMs: number): Turns {
  let queue: { guest: Guest; job: Job }[] = [];
  let holder: Guest | undefined;
  let isRunning = false;
  let silence: NodeJS.Timeout | undefined;

  const takeNext = () => {
    const index = queue.findIndex(
      ({ guest }) => holder === undefined || guest === holder,
    );
    return index < 0 ? undefined : queue.splice(index, 1)[0];
  };

  const disarm = () => {
    clearTimeout(silence);
    silence = undefined;
  };

  const arm = () => {
    if (silence !== undefined || holder === undefined) return;
    if (queue.length === 0) return;
    const silent = holder;
    silence = setTimeout(() => {
      silence = undefined;
      if (queue.length > 0) silent.evict();
    }, longestSilenceMs);
  };

  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    for (let turn = takeNext(); turn !== undefined; turn = takeNext()) {
      disarm();
      const keeps = await turn.job();
      holder = keeps ? turn.guest : undefined;
      await yieldToSockets();
    }
    isRunning = false;
    arm();
  };

  return {
    request: (guest, job) => {
      queue.push({ guest, job });
      void run();
    },
    forget: (guest) => {
      queue = queue.filter((turn) => turn.guest !== guest);
    },
    isIdle: () => !isRunning && holder === undefined && queue.length === 0,
  };
}
