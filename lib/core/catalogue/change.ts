import { shownDifference } from "@/lib/core/domain/shown-number";
import type { AnswerState, Coverage } from "./answer";
import type { IndicatorEntry } from "./indicator-entry";
import { posyanduBySource } from "./child-elements";
import { unrankedReason } from "./ranking";
import { stateOf } from "./states";

export type Comparable = {
  state: AnswerState;
  value?: number | undefined;
  denominator?: number | undefined;
  coverage: Coverage;
  /** Number of posyandu whose measured children are known. */
  fromChildren: number;
  /** True for a posyandu that reported that it did not open, and for an area whose reports all say so. */
  notOpen?: boolean | undefined;
};

/**
 * What a difference between two months means. `fewer-measured`: the figure improved, but so many fewer were measured that the ones who stayed away
 * may explain it, so it must not be called better. `incomplete`: in one of the months too few posyandu have reported to say anything. `other-source`:
 * one month counts measured children where the other counts monthly forms, so the figures were not counted in the same way. `not-open`: a posyandu,
 * or all of an area, did not open in one of the months; there is no difference to tell.
 */
export type Verdict =
  | "better"
  | "worse"
  | "same"
  | "fewer-measured"
  | "incomplete"
  | "other-source"
  | "not-open";

export type FigureChange = Judged & {
  measuredBefore: number;
  measuredNow: number;
  /**
   * Of the posyandu counted, the share whose counts come from measured children, 0 to 1. It is 0 for indicators that children's measurements cannot
   * fill.
   */
  childShareBefore: number;
  childShareNow: number;
};

type Judged =
  | {
      verdict: Exclude<Verdict, "not-open">;
      /** Percentage points, or the indicator's own unit: the difference of the two figures as they are shown. */
      difference: number;
    }
  | { verdict: "not-open"; difference: null };

/** Attendance seldom moves the number measured by more than a twentieth from one month to the next. A larger fall needs another explanation. */
export const fallOfMeasured = 0.05;

/** When more than a twentieth of the posyandu are counted from another source, that alone may move the figure. */
export const shiftOfSource = 0.05;

/** From `before` to `now`; null where one of them has no value to compare. */
export function changeOf(
  indicator: IndicatorEntry,
  now: Comparable,
  before: Comparable,
): FigureChange | null {
  const measuredNow = now.denominator ?? 0;
  const measuredBefore = before.denominator ?? 0;
  const childShareNow = childShare(indicator, now);
  const childShareBefore = childShare(indicator, before);
  const behind = {
    measuredNow,
    measuredBefore,
    childShareNow,
    childShareBefore,
  };
  if (isClosed(indicator, now, before))
    return { ...behind, verdict: "not-open", difference: null };
  if (now.state !== "value" || before.state !== "value") return null;
  if (now.value === undefined || before.value === undefined) return null;
  const difference = shownDifference(indicator.unit, now.value, before.value);
  return { ...behind, difference, verdict: verdict() };

  function verdict(): Exclude<Verdict, "not-open"> {
    const isIncomplete = [now, before].some(
      (month) => unrankedReason(indicator, month) === "incomplete",
    );
    if (isIncomplete) return "incomplete";
    if (Math.abs(childShareNow - childShareBefore) > shiftOfSource)
      return "other-source";
    const thinner = isThinner(measuredNow, measuredBefore);
    return verdictOf(indicator, difference, thinner);
  }
}

/** Changes of which nothing is said: neither better nor worse, nor the same. */
export function isUnjudged({
  verdict,
}: Pick<FigureChange, "verdict">): boolean {
  return (
    verdict === "incomplete" ||
    verdict === "other-source" ||
    verdict === "not-open"
  );
}

/** True if nothing opened in one of the months, and the other month says something that it would be compared with. */
function isClosed(
  indicator: IndicatorEntry,
  now: Comparable,
  before: Comparable,
): boolean {
  const months = [now, before];
  return (
    months.some((month) => stateOf(indicator, month) === "not-open") &&
    months.every(
      (month) =>
        month.value !== undefined || stateOf(indicator, month) === "not-open",
    )
  );
}

/** Of the posyandu counted, the share whose counts come from measured children, 0 to 1. */
function childShare(indicator: IndicatorEntry, month: Comparable): number {
  const { reported } = month.coverage;
  if (reported === 0) return 0;
  return posyanduBySource(indicator, month).children / reported;
}

/** From which source to which the counts changed between two months; `part` if one of the months mixes both sources. */
export function sourceTurn({
  childShareBefore,
  childShareNow,
}: FigureChange): "to-children" | "to-forms" | "part" {
  const isPure = (share: number) =>
    share <= shiftOfSource || share >= 1 - shiftOfSource;
  if (!isPure(childShareBefore) || !isPure(childShareNow)) return "part";
  return childShareNow > childShareBefore ? "to-children" : "to-forms";
}

/** True if so many fewer were measured than before that the ones who stayed away may explain a fall. */
export function isThinner(
  measuredNow: number,
  measuredBefore: number,
): boolean {
  return measuredNow < measuredBefore * (1 - fallOfMeasured);
}

/** The verdicts that remain once both months are complete and counted from one source. */
export type FoundVerdict = Exclude<
  Verdict,
  "incomplete" | "other-source" | "not-open"
>;

/**
 * What a difference means if enough posyandu have reported in both months. It is the difference of the shown figures (`shownDifference`), so that two
 * months are the same if and only if they read the same. `thinner` is the answer of isThinner.
 */
export function verdictOf(
  { good, group }: Pick<IndicatorEntry, "good" | "group">,
  difference: number,
  thinner: boolean,
): FoundVerdict {
  if (difference === 0) return "same";
  if (good === "up" ? difference < 0 : difference > 0) return "worse";
  // This matters only for findings among those who came. Figures of participation and reporting count the missing themselves.
  const isFinding = good === "down" || group === "nutrition";
  return isFinding && thinner ? "fewer-measured" : "better";
}
