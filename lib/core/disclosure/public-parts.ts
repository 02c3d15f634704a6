import { publicCount } from "./public-count";
import { isNarrow, isSmall, overlap, sumOf, type Span } from "./spans";

/** A sum that the reader knows beside its parts: which of them it adds up, and what is known of it. */
export type KnownSum = { span: Span; of: (part: number) => boolean };

/**
 * In what steps the parts of a spread are rounded, such as the children of each half z or of each last digit. They are many and their ends thin, so they
 * are rounded coarser than other counts.
 */
export const stepOfParts = 20;

/**
 * The parts of a spread as the public may know them; null for those too small to be shown. If one of 1 to 4 would be known to less than five by what the
 * sums tell, none is shown.
 */
export function publicParts(
  counts: readonly number[],
  sums: readonly KnownSum[],
): (number | null)[] {
  const shown = counts.map((count) => publicCount(count, stepOfParts));
  const isTold = counts.some(
    (count, part) => isSmall(count) && isNarrow(spanIn(part, shown, sums)),
  );
  return shown.map((part) => (isTold ? null : part.shown));
}

function spanIn(
  part: number,
  shown: readonly Span[],
  sums: readonly KnownSum[],
): Span {
  let span = shown[part] ?? { from: 0, to: 0 };
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
