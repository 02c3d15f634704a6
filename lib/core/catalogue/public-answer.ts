import {
  hiddenBelow,
  type PublicCount,
} from "@/lib/core/disclosure/public-count";
import {
  smallestPublicDenominator,
  type Answer,
  type RoundingSteps,
} from "./answer";
import { elements } from "./elements";
import type { IndicatorEntry, Term } from "./indicator-entry";
import type { IndicatorId } from "./indicators";
import { indicatorOf } from "./indicator-of";
import { levels, type Level } from "@/lib/core/domain/ids";

const personal: ReadonlySet<string> = new Set(
  elements
    .filter(({ field }) => field !== "kelembagaan")
    .map(({ code }) => code),
);

/** True for counts of people. The kader of the institution itself do not count here, and numbers of posyandu or reports identify nobody. */
export function countsPeople(terms: readonly Term[]): boolean {
  return terms.some((term) => personal.has(term));
}

/** True when the public may see an indicator at a level. */
export function isIndicatorPublic(id: IndicatorId, level: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(indicatorOf(id).publicDownTo);
}

/**
 * An answer as the public may know it, worked out from its rounded counts alone. Where one of them is too small to be shown there is no value, but a
 * bound that follows from the rounding: `atMost` where few people are in the numerator, `atLeast` where few are missing from it. Answers without counts
 * stay as they are.
 */
export function publicAnswer(
  indicator: IndicatorEntry,
  answer: Answer,
  numerator: PublicCount,
  denominator: PublicCount,
): Answer {
  if (answer.state !== "value" && answer.state !== "too-small") return answer;
  const isOfPeople = {
    numerator: countsPeople(indicator.numerator),
    denominator: countsPeople(indicator.denominator),
  };
  if (!isOfPeople.numerator && !isOfPeople.denominator) return answer;
  const counts = { numerator, denominator };
  const steps = stepsOf(isOfPeople, counts);
  return {
    ...answerFrom(indicator, answer.state, isOfPeople, counts),
    ...(steps !== null && { steps }),
  };
}

type Sides<Value> = { numerator: Value; denominator: Value };

/** The steps of both sides, if one of them is not rounded to tens. */
function stepsOf(
  isOfPeople: Sides<boolean>,
  { numerator, denominator }: Sides<PublicCount>,
): RoundingSteps | null {
  const isCoarser =
    (isOfPeople.numerator && numerator.step !== hiddenBelow) ||
    (isOfPeople.denominator && denominator.step !== hiddenBelow);
  return isCoarser
    ? { numerator: numerator.step, denominator: denominator.step }
    : null;
}

function answerFrom(
  indicator: IndicatorEntry,
  state: "value" | "too-small",
  isOfPeople: Sides<boolean>,
  { numerator, denominator }: Sides<PublicCount>,
): Answer {
  const scale = indicator.unit === "percent" ? 100 : 1;
  if (denominator.shown === null) return { state: "suppressed" };
  if (numerator.shown === null)
    return {
      state: "suppressed",
      atMost: (scale * (numerator.to + 1)) / denominator.from,
    };
  const isShare = indicator.unit === "percent" && isOfPeople.denominator;
  if (isShare && isOfPeople.numerator && numerator.shown === denominator.shown)
    return {
      state: "suppressed",
      atLeast: Math.max(
        0,
        scale * (1 - (denominator.to - numerator.from + 1) / denominator.from),
      ),
    };
  return {
    state:
      state === "too-small" ||
      (isOfPeople.denominator && denominator.shown < smallestPublicDenominator)
        ? "too-small"
        : "value",
    value: (scale * numerator.shown) / denominator.shown,
    numerator: numerator.shown,
    denominator: denominator.shown,
  };
}
