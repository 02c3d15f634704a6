import {
  answerOf,
  type AnswerState,
  type Coverage,
} from "@/lib/core/catalogue/answer";
import { changeOf } from "@/lib/core/catalogue/change";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { shownShare, stateOf } from "@/lib/core/catalogue/states";
import { reachesTarget } from "@/lib/core/domain/shown-number";

/** One area's figure as an answer gave it: counts, coverage and source. Percent or ratio, unrounded. */
export type CountedFigure = {
  state: AnswerState;
  value?: number | undefined;
  numerator?: number | undefined;
  denominator?: number | undefined;
  coverage: Coverage;
  fromChildren: number;
  simulated: boolean;
};

/**
 * The figure of several areas that do not overlap: counts are summed and the ratio is taken last. One area keeps the figure that its own answer gave.
 */
export function sumFigures(
  indicator: IndicatorEntry,
  parts: readonly CountedFigure[],
): CountedFigure {
  const [only, ...rest] = parts;
  if (only === undefined) throw new RangeError("No figures to sum");
  if (rest.length === 0) return only;
  const sum = (count: (part: CountedFigure) => number) =>
    parts.reduce((total, part) => total + count(part), 0);
  const coverage = {
    reported: sum((part) => part.coverage.reported),
    registered: sum((part) => part.coverage.registered),
  };
  const counts = {
    numerator: sum((part) => part.numerator ?? 0),
    denominator: sum((part) => part.denominator ?? 0),
    posyandu: coverage.reported,
  };
  return {
    ...answerOf(indicator, counts, coverage),
    coverage,
    fromChildren: sum((part) => part.fromChildren),
    simulated: parts.some(({ simulated }) => simulated),
  };
}

/** When the posyandu that stand behind two figures differ by more than this, in percentage points of all registered, that alone may move the figure. */
export const shiftOfCoverage = 10;

export const incomparableReasons = [
  "too-early",
  "no-figure-then",
  "no-figure-now",
  "incomplete",
  "coverage",
  "other-source",
  "definition",
] as const;
export type IncomparableReason = (typeof incomparableReasons)[number];

export type Comparison =
  | {
      verdict: "better" | "worse" | "same" | "fewer-measured";
      /** Of the two figures as they are shown, in the unit of the indicator; points for percent. */
      difference: number;
      reason: null;
    }
  | {
      verdict: "not-comparable";
      difference: null;
      reason: IncomparableReason;
    };

const incomparable = (reason: IncomparableReason): Comparison => ({
  verdict: "not-comparable",
  difference: null,
  reason,
});

/** How an indicator is counted, in a line that changes when its definition does. */
export function definitionOf({
  numerator,
  denominator,
  unit,
}: IndicatorEntry): string {
  return JSON.stringify([numerator, denominator, unit]);
}

/**
 * What became of a figure since a decision. Nothing is called better or worse where the two were not counted alike: another source, other posyandu behind
 * them, or another definition. The rest is the rule of every change of the product (`changeOf`).
 */
export function compareFigures(
  indicator: IndicatorEntry,
  then: CountedFigure & { definition: string },
  now: CountedFigure,
): Comparison {
  if (then.value === undefined) return incomparable("no-figure-then");
  if (now.value === undefined) return incomparable("no-figure-now");
  if (then.definition !== definitionOf(indicator))
    return incomparable("definition");
  if (then.simulated !== now.simulated) return incomparable("other-source");
  const change = changeOf(indicator, now, then);
  if (change === null)
    return incomparable(
      then.state === "value" ? "no-figure-now" : "no-figure-then",
    );
  const { verdict, difference } = change;
  if (verdict === "incomplete" || verdict === "other-source")
    return incomparable(verdict);
  if (verdict === "not-open") return incomparable("no-figure-now");
  const shift = Math.abs(shownShare(now.coverage) - shownShare(then.coverage));
  if (shift > shiftOfCoverage) return incomparable("coverage");
  return { verdict, difference, reason: null };
}

/** Whether the shown figure reaches what was decided; null where it says no complete figure. */
export function reaches(
  indicator: IndicatorEntry,
  figure: CountedFigure | null,
  target: number | null,
): boolean | null {
  if (figure?.value === undefined || target === null) return null;
  if (stateOf(indicator, figure) !== "value") return null;
  return reachesTarget(indicator, figure.value, target);
}
