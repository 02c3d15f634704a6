import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/**
 * A finished answer: its text and a validator for it. `sequence` is the sequence that the answer itself names: the data are at least that
 * new. An answer made by several reads names the earliest one, so parts of it may be newer.
 */
export type CachedAnswer = { sequence: number; json: string; etag: string };

/**
 * How much one cache holds. The values of a province by regency take about 3 KiB, by village some hundred KiB: 32 MiB are all that the screens of a month
 * ask for, many times over. Figures, growth and the board have a cache each, so a process holds three times this at most.
 */
const mostBytes = 32 * 1024 * 1024;

/** What an entry takes beside its texts: the objects around them and its places in the maps. */
const overhead = 400;

/**
 * Keeps answers as text under a bound of bytes, so that a screen asked for by many is computed once. Nothing is removed when data change: an answer
 * that has become too old is not given any more, and stays until it is made anew or pushed out. When there is no room, the answer that was not asked for
 * the longest goes; one that would take an eighth of the room alone is given and not kept. Requests that miss the same key at the same time wait for one
 * computation, which goes on if the first of them is given up; if it fails, it fails for them and is forgotten.
 */
export function createAnswerCache(bytes = mostBytes) {
  const answers = new LRUCache<string, CachedAnswer>({
    maxSize: bytes,
    maxEntrySize: bytes / 8,
    sizeCalculation: ({ json, etag }, key) =>
      overhead + bytesOf(json) + bytesOf(etag) + bytesOf(key),
  });
  const pending = new Map<string, Promise<CachedAnswer>>();

  const keep = (key: string, answer: CachedAnswer) => {
    const other = answers.peek(key);
    if (other === undefined || other.sequence <= answer.sequence)
      answers.set(key, answer);
    return answer;
  };

  return {
    /** How many bytes its answers take now. */
    get bytes(): number {
      return answers.calculatedSize;
    },
    /**
     * The kept answer, if its sequence is `changedAt` or higher; else a new one from `make`. The caller says in `changedAt` which change was
     * the last that can have altered the answer: the last one of its month, or the last one of all. It speaks of the database only: names of
     * areas come from memory, where they are replaced a moment after their change is heard of, and an answer made in that moment keeps the
     * old ones.
     */
    async get(
      key: string,
      changedAt: number,
      make: () => Promise<{ sequence: number }>,
    ): Promise<CachedAnswer> {
      const kept = answers.get(key);
      if (kept !== undefined && kept.sequence >= changedAt) return kept;
      const pendingKey = `${key}@${String(changedAt)}`;
      const running = pending.get(pendingKey);
      if (running !== undefined) return running;
      const task = make()
        .then((body) => keep(key, finished(body)))
        .finally(() => pending.delete(pendingKey));
      pending.set(pendingKey, task);
      return task;
    },
  };
}

function finished(body: { sequence: number }): CachedAnswer {
  const json = JSON.stringify(body);
  const etag = `"${createHash("sha1").update(json).digest("base64url")}"`;
  return { sequence: body.sequence, json, etag };
}

const wideLetter = /[\u0100-\uffff]/;

/** What a text takes in memory: V8 holds it with one byte a letter as long as none needs two. */
function bytesOf(text: string): number {
  return wideLetter.test(text) ? 2 * text.length : text.length;
}

export type AnswerCache = ReturnType<typeof createAnswerCache>;
