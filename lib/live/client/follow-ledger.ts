import type { QueryClient } from "@tanstack/react-query";
import type { TickerEntry } from "@/lib/live/contract";
import type { HeardChanges } from "./heard-changes";
import type { KeptReads } from "./kept-reads";
import { patchTicker } from "./patch-ticker";
import { readChanges } from "./read-changes";

export type FollowedLedger = {
  /** True while every change is heard of as it is told. */
  readonly isCaughtUp: boolean;
  /** A change that was told just now. */
  hear: (change: TickerEntry) => void;
  /** The server says how far the ledger is. */
  compare: (sequence: number) => void;
  /** Asks for what was missed, until it is known; `isNewLine` says that nothing was told before over this connection. */
  catchUp: (isNewLine: boolean) => Promise<void>;
  /** The connection is gone: what is told from now on is missed. */
  lose: () => void;
};

type Parts = {
  client: QueryClient;
  changes: HeardChanges;
  reads: KeptReads;
  isConnected: () => boolean;
  settleMs: number;
  retryMs: number;
  /** A change was heard of. */
  onChange: () => void;
  /** What was missed since a sequence is known. */
  onCaughtUp: (since: number) => Promise<void>;
};

/** Hears of every change of the ledger: as they are told while there is a connection, and by asking after it was gone. */
export function followLedger(parts: Parts): FollowedLedger {
  const { client, changes, isConnected, settleMs, retryMs } = parts;
  let isCaughtUp = false;
  /** Counted up by whatever makes an answer that is on its way useless. */
  let round = 0;
  /** The last change that was told over this connection. */
  let lastTold = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const lose = () => {
    round += 1;
    isCaughtUp = false;
    clearTimeout(retry);
  };
  const catchUp = async (isNewLine: boolean) => {
    lose();
    const mine = round;
    if (isNewLine) lastTold = 0;
    const since = changes.through;
    const reply = await readChanges(client, since).catch(() => null);
    if (mine !== round || !isConnected()) return;
    if (reply === null) {
      retry = setTimeout(() => void catchUp(false), retryMs);
      return;
    }
    if (reply.changes === null) await beginAnew(reply.sequence);
    for (const change of reply.changes ?? []) hearOf(parts, change, true);
    // Those that were told meanwhile follow without a gap.
    changes.hearThrough(Math.max(reply.sequence, lastTold));
    isCaughtUp = true;
    await parts.onCaughtUp(since);
  };
  const beginAnew = async (sequence: number) => {
    const isOtherDatabase = sequence < changes.through;
    changes.forgetUntil(sequence);
    lastTold = sequence;
    // Data of another database cannot be held against the sequences of this one.
    if (isOtherDatabase) await client.resetQueries();
  };
  return {
    get isCaughtUp() {
      return isCaughtUp;
    },
    hear: (change) => {
      hearOf(parts, change, isCaughtUp);
      lastTold = Math.max(lastTold, change.sequence);
      if (isCaughtUp) changes.hearThrough(lastTold);
    },
    compare: (sequence) => {
      if (!isCaughtUp) return;
      if (sequence < changes.through) void catchUp(false);
      // Its news may be on the way. If they do not come, something was lost.
      if (sequence > changes.through)
        setTimeout(() => {
          if (isCaughtUp && changes.through < sequence) void catchUp(false);
        }, settleMs);
    },
    catchUp,
    lose,
  };
}

/** `isNext` is true if everything before the change has been heard of. */
function hearOf(
  { client, changes, reads, onChange }: Parts,
  change: TickerEntry,
  isNext: boolean,
): void {
  const tickers = client.getQueryCache().findAll({ queryKey: ["ticker"] });
  const behind = new Set(tickers.filter((query) => reads.isOld(query)));
  changes.add(change);
  patchTicker(client, change, (query) => !isNext || behind.has(query));
  onChange();
}
