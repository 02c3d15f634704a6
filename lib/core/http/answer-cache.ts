import { createHash } from "node:crypto";

/** A finished answer: its text and a validator for it. `sequence` is the state of the data it was made at. */
export type CachedAnswer = { sequence: number; json: string; etag: string };

/** More than any province's open screens ask for at once; at about 3 KiB an answer it stays below 20 MiB. */
const mostAnswers = 6_000;

/** Keeps hot answers until a change touches what they speak of. Concurrent misses of one key are computed once. */
export function createAnswerCache() {
  const answers = new Map<string, CachedAnswer>();
  const pending = new Map<string, Promise<CachedAnswer>>();

  return {
    /** The kept answer if it is not older than `changedAt`, else a new one from `make`, which returns the sequence it read at. */
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
