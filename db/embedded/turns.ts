/** A user of the engine: a client, or our own maintenance. `evict` disconnects one that is silent inside its transaction while others wait. */
export type Guest = { evict: () => void };

/** Work for the engine that nothing may interrupt. Answers true when the guest must get the next turn too: it is inside a transaction. */
type Job = () => Promise<boolean>;

export type Turns = {
  request: (guest: Guest, job: Job) => void;
  /** Drops what a guest still waits for. It does not end an open transaction: the guest requests a last turn for its rollback. */
  forget: (guest: Guest) => void;
  isIdle: () => boolean;
};

const yieldToSockets = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Gives the one engine to one guest at a time. A guest inside a transaction is the holder: until it is over only the holder gets turns,
 * because there is one backend and statements of others would become part of that transaction. Otherwise, first come, first served.
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
