import { createHash } from "node:crypto";

/**
 * A finished answer: its text and a validator for it. `sequence` is the sequence that the answer itself names: the data are at least that
 * new. An answer made by several reads names the earliest one, so parts of it may be newer.
 */
export type CachedAnswer = { sequence: number; json: string; etag: string };

/**
 * The bound counts answers, not bytes. The values of a province by regency take about 3 KiB, by village some hundred KiB, so a full cache can
 * hold 20 MiB or many times that. Each call of `createAnswerCache` makes a cache with a bound of its own.
 */
const mostAnswers = 6_000;

/**
 * Keeps the last answer of each key as text, so that a screen asked for by many is computed once. Nothing is removed when data change: an
 * answer that has become too old is not given any more, and stays until it is made anew or pushed out. When the cache is full, the answer that
 * was made longest ago goes, however often it is asked for. Requests that miss the same key at the same time wait for one computation.
 */
export function createAnswerCache() {
  const answers = new Map<string, CachedAnswer>();
  const pending = new Map<string, Promise<CachedAnswer>>();

  return {
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
      const task = make().then((body) => {
        const json = JSON.stringify(body);
        const etag = `"${createHash("sha1").update(json).digest("base64url")}"`;
        const answer = { sequence: body.sequence, json, etag };
        answers.delete(key);
        answers.set(key, answer);
        const oldest = answers.keys().next();
        if (answers.size > mostAnswers && !oldest.done)
          answers.delete(oldest.value);
        return answer;
      });
      pending.set(pendingKey, task);
      try {
        return await task;
      } finally {
        pending.delete(pendingKey);
      }
    },
  };
}

export type AnswerCache = ReturnType<typeof createAnswerCache>;
