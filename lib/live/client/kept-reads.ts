import type { Query, QueryClient } from "@tanstack/react-query";
import { failureOf } from "@/lib/core/client/api-error";
import type { OldPart } from "@/lib/core/subjects/client/client-subject";
import type { HeardChanges } from "./heard-changes";
import type { ReadRules } from "./read-rules";

/** The reads of a page, and which of them are old by the changes that it has heard of. */
export type KeptReads = {
  isOld: (query: Query) => boolean;
  /** Changes that the data of a read do not have yet, up to a sequence; each with what of the read it makes old. */
  missing: (
    query: Query,
    through: number,
  ) => { sequence: number; part: OldPart }[];
  /** Old reads that are on screen. */
  oldOnScreen: () => Query[];
  close: () => void;
};

/**
 * Follows the cache of a page that was begun at a sequence of the ledger. A read is as new as the sequence that its answer names; without one, and for
 * names and shapes, which come from the memory of a server, as new as what had been heard of when it was asked for. `onOld` is called for an answer that
 * is old when it comes.
 */
export function keepReads(
  client: QueryClient,
  changes: HeardChanges,
  rules: ReadRules,
  onOld: () => void,
): KeptReads {
  const cache = client.getQueryCache();
  const times = followFetches(changes.through);
  const missing = (query: Query, through: number) => {
    const asked = times.of(query);
    const named = rules.sequenceOf(query) ?? asked;
    return changes.all.flatMap((change) => {
      const { sequence, reach } = change;
      const known = reach === "everything" ? asked : named;
      if (sequence <= known || sequence > through) return [];
      const part = rules.partOf(query, change);
      return part === "nothing" ? [] : [{ sequence, part }];
    });
  };
  const isOld = (query: Query): boolean => {
    const { data, error, status } = query.state;
    if (data === undefined)
      return status === "error" && failureOf(error).kind === "unreachable";
    if (rules.isLasting(query)) return false;
    // An answer that was kept by the server names when it was made, which may be long ago: nothing has changed it since.
    const known = Math.max(times.of(query), rules.sequenceOf(query) ?? 0);
    return (
      known < changes.forgotten ||
      missing(query, Number.POSITIVE_INFINITY).length > 0
    );
  };
  const stop = cache.subscribe((event) => {
    if (event.type !== "updated") return;
    const query = event.query as Query;
    if (event.action.type === "fetch") times.asked(query, changes.through);
    if (event.action.type !== "success") return;
    if (event.action.manual !== true) times.answered(query);
    // Something was committed while it was read, or another node that knew less has answered; or it was patched in part, which takes the mark off
    // that it is to be read again.
    if (isOld(query)) onOld();
  });
  return {
    isOld,
    missing,
    oldOnScreen: () =>
      cache.getAll().filter((query) => query.isActive() && isOld(query)),
    close: stop,
  };
}

/** What had been heard of when the data of a read were asked for; what the page began with was read since its beginning. */
function followFetches(begun: number) {
  const running = new WeakMap<Query, number>();
  const held = new WeakMap<Query, number>();
  return {
    of: (query: Query) => held.get(query) ?? begun,
    asked: (query: Query, at: number) => void running.set(query, at),
    answered: (query: Query) =>
      void held.set(query, running.get(query) ?? begun),
  };
}
