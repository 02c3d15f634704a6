import type { AnswerState, Coverage } from "./answer";
import type { IndicatorEntry } from "./catalogue/indicator-entry";
import { unrankedReason } from "./ranking";

export type Comparable = {
  state: AnswerState;
  value?: number | undefined;
  denominator?: number | undefined;
  coverage: Coverage;
};

/**
 * What a difference between two months means. `fewer-measured`: it went the good way, but so many fewer stand behind it that who stayed away
 * may explain it; it must not be called better. `incomplete`: too few posyandu have reported in one of the months to call it anything.
 */
export type Verdict =
  "better" | "worse" | "same" | "fewer-measured" | "incomplete";

export type Change = {
  /** Percentage points, or the indicator's own unit; unrounded. */
  difference: number;
  verdict: Verdict;
  measuredBefore: number;
  measuredNow: number;
};

/** A fall in the number measured by more than a twentieth is beyond what one month's attendance usually moves. */
const fallOfMeasured = 0.05;

/** Below half a tenth both months read the same. */
const smallestDifference = 0.05;

/** From `before` to `now`; null where one of them has no value to compare. */
export function changeOf(
  indicator: IndicatorEntry,
  now: Comparable,
  before: Comparable,
): Change | null {
  if (now.state !== "value" || before.state !== "value") return null;
  if (now.value === undefined || before.value === undefined) return null;
  const difference = now.value - before.value;
  const measuredNow = now.denominator ?? 0;
  const measuredBefore = before.denominator ?? 0;
  const isIncomplete = [now, before].some(
    (month) => unrankedReason(indicator, month) === "incomplete",
  );
  return {
    difference,
    measuredNow,
    measuredBefore,
    verdict: isIncomplete
      ? "incomplete"
      : verdictOf(
          indicator,
          difference,
          isThinner(measuredNow, measuredBefore),
        ),
  };
}

/** True where so many fewer were measured than before that who stayed away may explain a fall. */
export function isThinner(
  measuredNow: number,
  measuredBefore: number,
): boolean {
  return measuredNow < measuredBefore * (1 - fallOfMeasured);
}

/** What a difference means where both months have reported enough; `thinner` as by isThinner. */
export function verdictOf(
  { good, group }: Pick<IndicatorEntry, "good" | "group">,
  difference: number,
  thinner: boolean,
): Exclude<Verdict, "incomplete"> {
  if (Math.abs(difference) < smallestDifference) return "same";
  if (good === "up" ? difference < 0 : difference > 0) return "worse";
  // Only findings among those who came: participation and reporting say themselves who is missing.
  const isFinding = good === "down" || group === "nutrition";
  return isFinding && thinner ? "fewer-measured" : "better";
}
