import {
  isThinner,
  verdictOf,
  type FoundVerdict,
} from "@/lib/core/catalogue/change";
import { differenceOf, percentOf } from "./growth-percent";

/** Counts of two months; null is hidden or not known. */
export type ChangeCounts = {
  measuredBefore: number | null;
  stuntedBefore: number | null;
  measuredNow: number | null;
  stuntedNow: number | null;
  /** Children measured in both months, known by their key. */
  both: {
    n: number | null;
    stuntedBefore: number | null;
    stuntedNow: number | null;
  };
};

export type SplitChange = {
  /** Percentage points, unrounded: all measured now against all measured before. */
  total: number | null;
  /** Of `total`, what was found among the same children. */
  found: number | null;
  /** Of `total`, what is left: other children were measured than before. */
  who: number | null;
  /** More than a twentieth fewer were measured than before. */
  isThinner: boolean;
  verdict: FoundVerdict | null;
};

/**
 * Parts a change of stunting between two months into what was found among the same children and who was measured; both in percentage points,
 * and `found + who = total`. A part that is missing makes null, never zero.
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
