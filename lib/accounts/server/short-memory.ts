/** What a look-up found, and until when (ms) it may be believed at most. */
export type Remembered<T> = { value: T; until?: number };

export type ShortMemory<T> = {
  /** The remembered value, or what `load` finds; one load at a time for a key, and a failed one is not remembered. */
  recall: (key: string, load: () => Promise<Remembered<T>>) => Promise<T>;
  forget: () => void;
};

/** Remembers answers for a moment: `ttlMs` is how long a change elsewhere may go unseen. */
export function shortMemory<T>(
  ttlMs: number,
  { limit = 5000, now = Date.now }: { limit?: number; now?: () => number } = {},
): ShortMemory<T> {
  type Entry = { found: Promise<Remembered<T>>; until: number };
  const entries = new Map<string, Entry>();

  async function load(key: string, loader: () => Promise<Remembered<T>>) {
    const entry: Entry = { found: loader(), until: now() + ttlMs };
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.keys().next();
    if (entries.size > limit && !oldest.done) entries.delete(oldest.value);
    try {
      const found = await entry.found;
      entry.until = Math.min(entry.until, found.until ?? Infinity);
      return found.value;
    } catch (error) {
      if (entries.get(key) === entry) entries.delete(key);
      throw error;
    }
  }

  return {
    recall: async (key, loader) => {
      const entry = entries.get(key);
      if (entry === undefined || entry.until <= now()) return load(key, loader);
      return (await entry.found).value;
    },
    forget: () => {
      entries.clear();
    },
  };
}
