import type { Change } from "@/db/core/changes";
import type { Reach } from "@/lib/core/domain/change-kinds";
import type { Month } from "@/lib/core/domain/month";

type Listener = (changes: readonly Change[]) => Promise<void> | void;

/** What this node knows of the change log, and who wants to hear of it. */
export type ChangeFeed = {
  /** Sequence of the last change heard of. */
  readonly sequence: number;
  /** Up to here every listener has been told: names in memory are at least that new. */
  readonly told: number;
  /** The last change that touched a month, or everything. */
  changedAt(month: Month): number;
  /** A change this node has just committed: known at once, so that the sender's next read is not an old one. */
  note(change: Change): void;
  /**
   * This node is about to commit a change and will note it: that the database says so too, perhaps earlier, is no reason to read the log. Until it is
   * noted, what is returned is called as the commit has failed, or two seconds have passed.
   */
  expect(sequence: number): () => void;
  /** Something was committed somewhere, perhaps it is known what: reads what is new, in order. */
  wake(committed?: number): void;
  subscribe(listener: Listener): void;
  /** Resolves when everything heard of so far has been handed to the listeners. */
  settled(): Promise<void>;
};

type Source = {
  sequence: number;
  readAfter: (sequence: number) => Promise<Change[]>;
  /** How far a kind of change reaches, by its name. */
  reachOf: (kind: string) => Reach;
  onError: (error: unknown) => void;
};

/** What a listener could not tell, as the database was away, is told again after this; and given up after so many times. */
const retryMs = 2_000;
const mostTries = 30;
/** A commit that has not come back after this may have been made all the same. */
const longestCommitMs = 2_000;

/** Follows the change log from `sequence` on. Listeners are called one batch after the other, in the order of commits. */
export function followChanges(source: Source): ChangeFeed {
  const { sequence: start, readAfter, reachOf, onError } = source;
  const { remember, heard, changedAt } = rememberChanges(start, reachOf);
  let delivered = start;
  let isWakePending = false;
  const listeners: Listener[] = [];
  const tell = openTelling(listeners, onError);

  const deliver = async (changes: readonly Change[]) => {
    for (const change of changes) remember(change);
    await tell(changes);
    delivered = Math.max(delivered, changes.at(-1)?.sequence ?? delivered);
  };
  const { enqueue, settled } = openQueue((error) => {
    onError(error);
    setTimeout(() => {
      wake();
    }, retryMs).unref();
  });
  const wake = (committed?: number) => {
    // What was noted is in the queue with all before it.
    if (committed !== undefined && committed <= heard()) return;
    if (expected.has(committed)) return;
    if (isWakePending) return;
    isWakePending = true;
    enqueue(async () => {
      isWakePending = false;
      await readOn();
    });
  };
  const expected = expectCommits(() => {
    wake();
  });

  return {
    get sequence() {
      return heard();
    },
    get told() {
      return delivered;
    },
    changedAt,
    expect: expected.expect,
    note(change) {
      expected.isNoted(change.sequence);
      remember(change);
      // Its predecessors may have been committed by another node and not be heard yet: then the log is read instead.
      enqueue(async () => {
        if (change.sequence === delivered + 1) await deliver([change]);
        else await readOn();
      });
    },
    wake,
    subscribe: (listener) => void listeners.push(listener),
    settled,
  };

  async function readOn(): Promise<void> {
    let changes = await readAfter(delivered);
    while (changes.length > 0) {
      await deliver(changes);
      changes = await readAfter(delivered);
    }
  }
}

/** Tells listeners of changes, one after the other. What one of them cannot take is thrown, or given up in the end. */
function openTelling(
  listeners: readonly Listener[],
  onError: (error: unknown) => void,
) {
  let failures = 0;
  return async (changes: readonly Change[]) => {
    try {
      for (const listener of listeners) await listener(changes);
    } catch (error) {
      failures += 1;
      if (failures < mostTries) throw error;
      onError(error);
    }
    failures = 0;
  };
}

/** Changes that this node is about to commit. `onLost` is called for each that is given up. */
function expectCommits(onLost: () => void) {
  const expected = new Map<number, NodeJS.Timeout>();
  const end = (sequence: number) => {
    clearTimeout(expected.get(sequence));
    return expected.delete(sequence);
  };
  return {
    has: (sequence: number | undefined) =>
      sequence !== undefined && expected.has(sequence),
    isNoted: end,
    expect: (sequence: number) => {
      const giveUp = () => {
        if (end(sequence)) onLost();
      };
      expected.set(sequence, setTimeout(giveUp, longestCommitMs).unref());
      return giveUp;
    },
  };
}

/** Runs tasks one after the other, also after one that failed. */
function openQueue(onFail: (error: unknown) => void) {
  let queue: Promise<void> = Promise.resolve();
  return {
    enqueue: (task: () => Promise<void>) => {
      queue = queue.then(task).catch(onFail);
    },
    settled: () => queue,
  };
}

/** What has been heard of, and which change was the last to touch a month. */
function rememberChanges(start: number, reachOf: (kind: string) => Reach) {
  let heard = start;
  let structure = start;
  const months = new Map<string, number>();
  const remember = (change: Change) => {
    heard = Math.max(heard, change.sequence);
    const reach = reachOf(change.kind);
    if (reach === "everything")
      structure = Math.max(structure, change.sequence);
    if (reach === "months" || reach === "public")
      for (const month of change.months)
        months.set(month, Math.max(months.get(month) ?? 0, change.sequence));
  };
  return {
    remember,
    heard: () => heard,
    changedAt: (month: Month) => Math.max(structure, months.get(month) ?? 0),
  };
}
