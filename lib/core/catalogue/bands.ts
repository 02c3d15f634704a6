import {
  compareShown,
  reachesTarget,
  roundShown,
  shownValue,
} from "@/lib/core/domain/shown-number";
import type { IndicatorEntry } from "./indicator-entry";

/** A class of a map; class 1 holds the lowest values. */
export type Band = 1 | 2 | 3 | 4 | 5;

/** Four breaks make five classes. Breaks have no more decimals than the values that are shown. */
export type Bands = {
  unit: IndicatorEntry["unit"];
  breaks: readonly [number, number, number, number];
  /** Whether the breaks are placed around the target, or by how the values are spread. */
  basis: "target" | "spread";
  /** To which class a value belongs that reads like a break: above it, or below it where a low value reaches the target. */
  edge: "above" | "below";
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
  const { unit, good } = indicator;
  const goal = target === null ? 0 : shownValue(unit, target);
  const basis = goal > 0 ? "target" : "spread";
  const breaks =
    basis === "target"
      ? breaksByTarget(indicator, goal)
      : breaksBySpread(indicator, values);
  return {
    unit,
    breaks,
    basis,
    edge: basis === "target" && good === "down" ? "below" : "above",
    digits: breaks.every(Number.isInteger) ? 0 : 1,
  };
}

/** The class of a value, by the number that is shown for it. */
export function bandAt({ unit, breaks, edge }: Bands, value: number): Band {
  // A value passes a break as it would reach a target, or fail to.
  const isPast = (one: number) =>
    edge === "above"
      ? reachesTarget({ unit, good: "up" }, value, one)
      : !reachesTarget({ unit, good: "down" }, value, one);
  const [first, second, third, fourth] = breaks;
  if (isPast(fourth)) return 5;
  if (isPast(third)) return 4;
  if (isPast(second)) return 3;
  return isPast(first) ? 2 : 1;
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

/** The class that begins at the target, or after it where a low value reaches it; null if the classes are not placed around it. */
export function bandFromTarget(
  { unit, breaks, basis }: Bands,
  target: number | null,
): Band | null {
  if (target === null || basis !== "target") return null;
  const [first, second, third, fourth] = breaks;
  const isTarget = (one: number) => compareShown(unit, one, target) === 0;
  if (isTarget(first)) return 2;
  if (isTarget(second)) return 3;
  if (isTarget(third)) return 4;
  return isTarget(fourth) ? 5 : null;
}

type Four = readonly [number, number, number, number];

function breaksByTarget({ unit, good }: Kind, target: number): Four {
  // Half the target, the target, and half as much again: what is below the target is good, so two classes reach it.
  if (good === "down")
    return [tidy(target / 2), target, tidy(target * 1.5), tidy(target * 2)];
  if (unit !== "percent")
    return [tidy(target * 0.6), tidy(target * 0.8), target, tidy(target * 1.2)];
  // Nothing can be above 100 %, so the highest class begins at the target.
  if (target >= 97) return [70, 80, 90, target];
  const [lowest, low] =
    target >= 40 ? [target - 20, target - 10] : [target / 2, target * 0.75];
  return [tidy(lowest), tidy(low), target, roundShown((target + 100) / 2, 0)];
}

/** One decimal where the number is small, none where it is large. */
function tidy(value: number): number {
  return roundShown(value, value >= 30 ? 0 : 1);
}

function breaksBySpread({ unit }: Kind, values: readonly number[]): Four {
  const sorted = values
    .map((value) => shownValue(unit, value))
    .sort((a, b) => a - b);
  if (sorted.length < 3)
    return unit === "percent" ? [20, 40, 60, 80] : [1, 2, 3, 4];
  const low = quantile(sorted, 0.1);
  const high = quantile(sorted, 0.9);
  const step = niceStep((high - low) / 3 || Math.abs(high) / 5 || 1);
  const start = Math.round((low + high) / 2 / step - 1.5) * step;
  const ceiling =
    unit === "percent" ? 100 - 4 * step : Number.POSITIVE_INFINITY;
  const first = Math.max(step, Math.min(start, ceiling));
  const at = (index: number) => roundShown(first + index * step, 1);
  return [at(0), at(1), at(2), at(3)];
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

/** Near to 1, 2, 2.5, 5 or 10 times a power of ten, in whole tenths: a class must not end between two numbers that are shown. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead =
    [1, 2, 2.5, 5, 10].find(
      (nice) => nice * power >= rough * 0.8 && isWholeTenths(nice * power),
    ) ?? 10;
  return Math.max(0.1, lead * power);
}

function isWholeTenths(value: number): boolean {
  return Math.abs(value - roundShown(value, 1)) < 1e-9;
}
