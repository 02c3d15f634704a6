export type AttemptLimit = { most: number; withinMs: number };

export type Attempts = {
  /** Counts an attempt and returns 0. If there were too many, the attempt is not counted, and the seconds to wait are returned. */
  take: (key: string) => number;
  /** Takes back one attempt, because it succeeded. */
  giveBack: (key: string) => void;
  /** Forgets all attempts of a key. */
  clear: (key: string) => void;
};

/** Counts failed attempts by key, in windows of time that begin with the first attempt. The counts are in memory, so each node has its own. */
export function countAttempts(
  { most, withinMs }: AttemptLimit,
  now: () => number = Date.now,
): Attempts {
  const windows = new Map<string, { count: number; ends: number }>();

  function prune() {
    for (const [key, window] of windows)
      if (window.ends <= now()) windows.delete(key);
  }

  return {
    take: (key) => {
      if (windows.size > 10_000) prune();
      const window = windows.get(key);
      if (window === undefined || window.ends <= now()) {
        windows.set(key, { count: 1, ends: now() + withinMs });
        return 0;
      }
      if (window.count >= most) return Math.ceil((window.ends - now()) / 1000);
      window.count += 1;
      return 0;
    },
    giveBack: (key) => {
      const window = windows.get(key);
      if (window !== undefined) window.count -= 1;
    },
    clear: (key) => {
      windows.delete(key);
    },
  };
}
