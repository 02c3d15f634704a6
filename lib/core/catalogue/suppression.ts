import { smallestPublicCount, type Answer } from "./answer";
import { indicatorOf } from "./catalogue";
import { elements } from "./elements";
import type { IndicatorId } from "./indicators";
import { levels, type Level } from "@/lib/core/domain/ids";

/** True for counts of people. The kader of the institution itself do not count here, and numbers of posyandu or reports identify nobody. */
function countsPeople(id: IndicatorId): boolean {
  const { numerator, denominator } = indicatorOf(id);
  return [...numerator, ...denominator].some((term) => personal.has(term));
}

const personal: ReadonlySet<string> = new Set(
  elements
    .filter(({ field }) => field !== "kelembagaan")
    .map(({ code }) => code),
);

/** True when the public may see an indicator at a level. */
export function isIndicatorPublic(id: IndicatorId, level: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(indicatorOf(id).publicDownTo);
}

/**
 * Hides small counts among the areas under one parent. An area is hidden if its numerator, its denominator or the difference of the two is 1 to 4. If
 * that hides exactly one area, the area with the smallest numerator among the others is hidden too, because the parent's total would otherwise give
 * the first one away. If the parent itself is hidden, at least the smallest area under it is hidden, because the areas would otherwise add up to it.
 * Answers without counts are not changed. What this does not protect is listed in docs/decisions/008.
 */
export function suppressSmall(
  id: IndicatorId,
  answers: readonly Answer[],
  isParentHidden: boolean,
): Answer[] {
  if (!countsPeople(id)) return [...answers];
  const hidden = new Set<number>();
  answers.forEach((answer, index) => {
    if (isSmall(answer)) hidden.add(index);
  });
  if (hidden.size === 1 || (hidden.size === 0 && isParentHidden)) {
    const next = nextSmallest(answers, hidden);
    if (next !== null) hidden.add(next);
  }
  return answers.map((answer, index) =>
    hidden.has(index) ? { state: "suppressed" } : answer,
  );
}

function isSmall(answer: Answer): boolean {
  if (answer.state !== "value" && answer.state !== "too-small") return false;
  const rest = answer.denominator - answer.numerator;
  return (
    isBetween(answer.numerator) ||
    isBetween(rest) ||
    isBetween(answer.denominator)
  );
}

function isBetween(count: number): boolean {
  return count > 0 && count < smallestPublicCount;
}

function nextSmallest(
  answers: readonly Answer[],
  hidden: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  let bestCount = Infinity;
  answers.forEach((answer, index) => {
    if (hidden.has(index) || !("numerator" in answer)) return;
    if (answer.numerator < bestCount) {
      best = index;
      bestCount = answer.numerator;
    }
  });
  return best;
}
