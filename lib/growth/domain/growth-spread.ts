import { percentOf, sumKnown } from "./growth-percent";

/** Half a standard deviation: the width of a step. */
const step = 0.5;
const lowest = -6;
const steps = 24;

/** Null: some children, but hidden how many. */
type Bin = { from: number; n: number | null };

/** One step of the spread; shares in percent of all children of the spread. Both are null where it is hidden how many children are in it. */
export type SpreadStep = {
  from: number;
  to: number;
  n: number | null;
  share: number | null;
  /** The percentage that WHO's standard has in this step. */
  expected: number;
};

/**
 * The 24 steps from -6 to 6. A step without a bin has no children, and a score of 6 belongs to the last step. `whole` is the number of all children,
 * which is needed where some bins are hidden.
 */
export function spreadSteps(
  bins: readonly Bin[],
  whole: number | null,
): SpreadStep[] {
  const counts = Array.from({ length: steps }, (): number | null => 0);
  for (const { from, n } of bins) {
    const index = Math.round((from - lowest) / step);
    const at = Math.min(Math.max(index, 0), steps - 1);
    const before = counts[at] ?? null;
    counts[at] = before === null || n === null ? null : before + n;
  }
  const all = sumKnown(counts) ?? whole;
  return counts.map((n, index) => {
    const from = lowest + index * step;
    return {
      from,
      to: from + step,
      n,
      share: all === 0 ? 0 : percentOf(n, all),
      expected: (shareBelow(from + step) - shareBelow(from)) * 100,
    };
  });
}

/** WHO's standard normal curve: around each point, the percentage within half a standard deviation. */
export function standardCurve(): (readonly [z: number, share: number])[] {
  const fine = 10;
  return Array.from({ length: -lowest * 2 * fine + 1 }, (_, index) => {
    const z = lowest + index / fine;
    const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
    return [z, density * step * 100] as const;
  });
}

/** Share (0-1) of a standard normal population below z. Source: Abramowitz and Stegun, 26.2.17; the error stays below 1e-7. */
export function shareBelow(z: number): number {
  if (z > 0) return 1 - shareBelow(-z);
  const t = 1 / (1 - 0.2316419 * z);
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const series =
    t *
    (0.31938153 +
      t *
        (-0.356563782 +
          t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return density * series;
}
