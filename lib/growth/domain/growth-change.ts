import {
  isThinner,
  verdictOf,
  type FoundVerdict,
} from "@/lib/core/catalogue/change";
import { differenceOf, percentOf } from "./growth-percent";

/** Counts of two months; null means hidden or not known. */
export type ChangeCounts = {
  measuredBefore: number | null;
  stuntedBefore: number | null;
  measuredNow: number | null;
  stuntedNow: number | null;
  /** Children measured in both months, recognised by their keyed hash. */
  both: {
    n: number | null;
    stuntedBefore: number | null;
    stuntedNow: number | null;
  };
};

export type SplitChange = {
  /** Percentage points: all measured now against all measured before, as the two are shown. */
  total: number | null;
  /** The part of `total` that comes from the same children. */
  found: number | null;
  /** The rest of `total`: it comes from measuring other children than before. */
  who: number | null;
  /** True if the number measured has fallen by more than a twentieth. */
  isThinner: boolean;
  verdict: FoundVerdict | null;
};

/**
 * Divides a change of stunting between two months into two parts: what changed among the same children, and what changed because other children were
 * measured. Both are in percentage points, in the tenths that are shown, and `found + who = total`. If a count is missing, the result is null, never zero.
 */
export function splitChange(change: ChangeCounts): SplitChange {
  const { measuredBefore, measuredNow, both } = change;
  const total = differenceOf(
    percentOf(change.stuntedBefore, measuredBefore),
    percentOf(change.stuntedNow, measuredNow),
  );
  const found = differenceOf(
    percentOf(both.stuntedBefore, both.n),
    percentOf(both.stuntedNow, both.n),
  );
  const thinner =
    measuredBefore !== null &&
    measuredNow !== null &&
    isThinner(measuredNow, measuredBefore);
  return {
    total,
    found,
    who: differenceOf(found, total),
    isThinner: thinner,
    verdict:
      total === null
        ? null
        : verdictOf({ good: "down", group: "nutrition" }, total, thinner),
  };
}
