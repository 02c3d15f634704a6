import {
  compareShown,
  reachesTarget,
  shownValue,
} from "@/lib/core/domain/shown-number";
import {
  breaksAround,
  equalBreaks,
  leastWidth,
  naturalBreaks,
  quantileBreaks,
  roundBreaks,
  type ClassCount,
  type ClassMethod,
  type Tally,
} from "@/lib/core/statistics/classes";
import type { IndicatorEntry } from "./indicator-entry";

/** A step of a map's colour; step 1 is that of the lowest values. */
export type Band = 1 | 2 | 3 | 4 | 5;

/** What classes are cut from: figures of all areas of a level over many months, so that the classes hold still while time moves. */
export type Spread = {
  /** Values as they are shown. */
  tally: Tally;
  /** The median denominator of the figures; null if there is none. */
  typical: number | null;
  /** For each number of classes the lowest value of every group but the first (natural breaks). */
  natural: readonly { classes: number; edges: readonly number[] }[];
};

/** What a reader has chosen. */
export type ClassChoice = { method: ClassMethod; count: ClassCount };
export const usualClasses: ClassChoice = { method: "target", count: 5 };

/** Each break lies between two classes. Breaks have no more decimals than the values that are shown; there is none where all are in one class. */
export type Bands = {
  unit: IndicatorEntry["unit"];
  breaks: readonly number[];
  /** The step of colour of each class, one more than there are breaks. */
  bands: readonly Band[];
  /** Whether one of the breaks is the target. */
  basis: "target" | "spread";
  /** To which class a value belongs that reads like a break: above it, or below it where a low value reaches the target. */
  edge: "above" | "below";
  /** How many decimals the breaks need. */
  digits: number;
  /** Narrower classes than this, in the unit, have been joined. */
  least: number;
};

type Kind = Pick<IndicatorEntry, "unit" | "good">;

/** Few classes are drawn in colours that lie far apart. */
const bandsByCount: readonly (readonly Band[])[] = [
  [],
  [3],
  [2, 4],
  [1, 3, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4, 5],
];

/**
 * The classes of an indicator, by what a reader has chosen. With a target, and by its method, the target is a break: a class lies wholly on one side of
 * it. `target` is in the unit of the indicator.
 */
export function bandsOf(
  { unit, good }: Kind,
  target: number | null,
  spread: Spread,
  { method, count }: ClassChoice = usualClasses,
): Bands {
  const { tally } = spread;
  const least = leastWidth(unit, tally, spread.typical);
  const cut = { tally, count, least };
  const goal = target === null ? 0 : shownValue(unit, target);
  const basis = method === "target" && goal > 0 ? "target" : "spread";
  const edge = basis === "target" && good === "down" ? "below" : "above";
  const found = {
    target: () =>
      basis === "target" ? breaksAround(goal, edge, cut) : roundBreaks(cut),
    quantiles: () => quantileBreaks(cut),
    equal: () => equalBreaks(cut),
    natural: () =>
      naturalBreaks(
        cut,
        (classes) =>
          spread.natural.find((one) => one.classes === classes)?.edges ?? [],
      ),
  }[method]();
  return bandsFrom(found, { unit, basis, edge, least });
}

/** Classes with these breaks, rising. */
function bandsFrom(
  breaks: readonly number[],
  rest: Pick<Bands, "unit" | "basis" | "edge" | "least">,
): Bands {
  return {
    ...rest,
    breaks,
    bands: bandsByCount[breaks.length + 1] ?? [3],
    digits: breaks.every(Number.isInteger) ? 0 : 1,
  };
}

/** What is known of classes where only one month is: its own values. */
export function spreadOf(
  unit: IndicatorEntry["unit"],
  figures: readonly { value: number; denominator: number | undefined }[],
): Spread {
  const times = new Map<number, number>();
  for (const { value } of figures) {
    const shown = shownValue(unit, value);
    times.set(shown, (times.get(shown) ?? 0) + 1);
  }
  const denominators = figures
    .flatMap(({ denominator }) => denominator ?? [])
    .sort((a, b) => a - b);
  return {
    tally: [...times].sort(([a], [b]) => a - b),
    typical: denominators[Math.floor(denominators.length / 2)] ?? null,
    natural: [],
  };
}

/** The colour of a value, by the number that is shown for it. */
export function bandAt({ unit, breaks, bands, edge }: Bands, value: number) {
  // A value passes a break as it would reach a target, or fail to.
  const isPast = (one: number) =>
    edge === "above"
      ? reachesTarget({ unit, good: "up" }, value, one)
      : !reachesTarget({ unit, good: "down" }, value, one);
  const passed = breaks.filter(isPast).length;
  return bands[passed] ?? 3;
}

/** A class: its colour, and its edges; null where it is open. */
export type BandRange = {
  band: Band;
  from: number | null;
  to: number | null;
};

/** All classes, the lowest first. */
export function rangesOf({ bands, breaks }: Bands): BandRange[] {
  return bands.map((band, index) => ({
    band,
    from: breaks[index - 1] ?? null,
    to: breaks[index] ?? null,
  }));
}

/** The class that begins at the target, or after it where a low value reaches it; null if the classes are not placed around it. */
export function bandFromTarget(
  { unit, breaks, bands, basis }: Bands,
  target: number | null,
): Band | null {
  if (target === null || basis !== "target") return null;
  const index = breaks.findIndex(
    (one) => compareShown(unit, one, target) === 0,
  );
  return index < 0 ? null : (bands[index + 1] ?? null);
}
