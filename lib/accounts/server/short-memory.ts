/** What a look-up found, and the time (ms) after which it must not be used any more. */
export type Remembered<T> = { value: T; until?: number };

export type ShortMemory<T> = {
  /** The remembered value, or what `load` finds. A key is loaded by one call at a time, and a failure is not remembered. */
  recall: (key: string, load: () => Promise<Remembered<T>>) => Promise<T>;
  forget: () => void;
};

/** Remembers answers for a short time. For at most `ttlMs`, a change made elsewhere is not seen. */
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
