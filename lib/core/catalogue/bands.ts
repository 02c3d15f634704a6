import type { IndicatorEntry } from "./indicator-entry";

/** A class of a map; class 1 holds the lowest values. */
export type Band = 1 | 2 | 3 | 4 | 5;

/** Four breaks make five classes; a value on a break belongs to the class above it. */
export type Bands = {
  breaks: readonly [number, number, number, number];
  /** Whether the breaks are placed around the target, or by how the values are spread. */
  basis: "target" | "spread";
  /** How many decimals the breaks need. */
  digits: number;
};

type Kind = Pick<IndicatorEntry, "unit" | "good">;

/**
 * The classes of an indicator. If it has a target, the breaks are placed around the target and never move. If it has none, they are round numbers
 * that cover the middle eight tenths of `values`, so that one outlier or one live change seldom moves them.
 */
export function bandsOf(
  indicator: Kind,
  target: number | null,
  values: readonly number[],
): Bands {
  const breaks =
    target === null || target <= 0
      ? breaksBySpread(indicator, values)
      : breaksByTarget(indicator, target);
  return {
    breaks,
    basis: target === null || target <= 0 ? "spread" : "target",
    digits: digitsFor(breaks),
  };
}

/** The class of a value. */
export function bandAt(bands: Bands, value: number): Band {
  return (1 + bands.breaks.filter((edge) => value >= edge).length) as Band;
}

/** Lower and upper edge of a class; null where it is open. */
export function bandRange(
  bands: Bands,
  band: Band,
): { from: number | null; to: number | null } {
  return {
    from: bands.breaks[band - 2] ?? null,
    to: bands.breaks[band - 1] ?? null,
  };
}

type Four = readonly [number, number, number, number];

function each(change: (value: number) => number, [a, b, c, d]: Four): Four {
  return [change(a), change(b), change(c), change(d)];
}

function breaksByTarget({ unit, good }: Kind, target: number): Four {
  // Half the target, the target, and half as much again: what is below the target is good, so two classes reach it.
  if (good === "down")
    return each(tidy, [target / 2, target, target * 1.5, target * 2]);
  if (unit !== "percent")
    return each(tidy, [target * 0.6, target * 0.8, target, target * 1.2]);
  // Nothing can be above 100 %, so the highest class begins at the target.
  if (target >= 97) return [70, 80, 90, target];
  const [lowest, low] =
    target >= 40 ? [target - 20, target - 10] : [target / 2, target * 0.75];
  return each(tidy, [lowest, low, target, Math.round((target + 100) / 2)]);
}

/** One decimal where the number is small, none where it is large. */
function tidy(value: number): number {
  return value >= 30 ? Math.round(value) : Math.round(value * 10) / 10;
}

function breaksBySpread({ unit }: Kind, values: readonly number[]): Four {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length < 3)
    return unit === "percent" ? [20, 40, 60, 80] : [1, 2, 3, 4];
  const low = quantile(sorted, 0.1);
  const high = quantile(sorted, 0.9);
  const step = niceStep((high - low) / 3 || Math.abs(high) / 5 || 1);
  const start = Math.round((low + high) / 2 / step - 1.5) * step;
  const ceiling =
    unit === "percent" ? 100 - 4 * step : Number.POSITIVE_INFINITY;
  const first = Math.max(step, Math.min(start, ceiling));
  return each((index) => round(first + index * step), [0, 1, 2, 3]);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

/** Near to 1, 2, 2.5, 5 or 10 times a power of ten, never below the tenth that is shown. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead =
    [1, 2, 2.5, 5, 10].find((nice) => nice * power >= rough * 0.8) ?? 10;
  return Math.max(0.1, lead * power);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function digitsFor(breaks: Four): number {
  const needs = (digits: number) =>
    breaks.some((edge) => Math.abs(edge - Number(edge.toFixed(digits))) > 1e-9);
  if (needs(1)) return 2;
  return needs(0) ? 1 : 0;
}
