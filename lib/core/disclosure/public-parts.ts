import { publicCount, roundingSteps, unknownCount } from "./public-count";
import { isNarrow, isSmall, overlap, sumOf, type Span } from "./spans";

/** A sum that the reader knows beside its parts: which of them it adds up, and what is known of it. */
export type KnownSum = { span: Span; of: (part: number) => boolean };

/**
 * Parts of a spread, such as the children of each half z or of each last digit, rounded in one step for all: the finest from `firstStep` on with which
 * no part of 1 to 4 is known to less than five by what the sums tell. Null for parts too small to be shown.
 */
export function publicParts(
  counts: readonly number[],
  sums: readonly KnownSum[],
  firstStep: number,
): (number | null)[] {
  for (const step of roundingSteps) {
    if (step < firstStep) continue;
    const shown = counts.map((count) => publicCount(count, step));
    const isTold = counts.some(
      (count, part) => isSmall(count) && isNarrow(spanIn(part, shown, sums)),
    );
    if (!isTold) return shown.map((part) => part.shown);
  }
  return counts.map(() => unknownCount.shown);
}

function spanIn(
  part: number,
  shown: readonly Span[],
  sums: readonly KnownSum[],
): Span {
  let span = shown[part] ?? unknownCount;
  for (const { span: whole, of } of sums) {
    if (!of(part)) continue;
    const others = sumOf(
      shown.filter((_, other) => other !== part && of(other)),
    );
    span = overlap(span, {
      from: whole.from - others.to,
      to: whole.to - others.from,
    });
  }
  return span;
}
