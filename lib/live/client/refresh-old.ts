import type { QueryClient } from "@tanstack/react-query";
import type { KeptReads } from "./kept-reads";

export type Refresher = {
  /** Old reads are asked for anew in a moment: cells may bring what is missing before. */
  soon: () => void;
  /** Now; resolves when they have been asked for. */
  now: () => Promise<void>;
  /** True while a read on screen stayed old although it was asked for. */
  readonly isBehind: boolean;
  close: () => void;
};

/** Asks for old reads anew; those that are not on screen when they are shown again. What stays old is tried again. */
export function refreshOld(
  client: QueryClient,
  reads: KeptReads,
  {
    settleMs,
    retryMs,
    onEnd,
  }: { settleMs: number; retryMs: number; onEnd: () => void },
): Refresher {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBehind = false;
  let isClosed = false;
  const later = (wait: number) => {
    if (isClosed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void now();
    }, wait);
  };
  const now = async () => {
    // What is being read is read to its end, or a stream of changes would let nothing arrive. If it is old then, it is read once more.
    await client.invalidateQueries(
      { predicate: (query) => reads.isOld(query) },
      { cancelRefetch: false },
    );
    isBehind = reads.oldOnScreen().length > 0;
    if (isBehind) later(retryMs);
    if (!isClosed) onEnd();
  };
  return {
    soon: () => later(settleMs),
    now,
    get isBehind() {
      return isBehind;
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
