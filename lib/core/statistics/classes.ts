import { roundShown } from "@/lib/core/domain/shown-number";

/** How the classes of a map are cut. `target`: round numbers on both sides of the target, or round numbers alone where there is none. */
export const classMethods = [
  "target",
  "quantiles",
  "equal",
  "natural",
] as const;
export type ClassMethod = (typeof classMethods)[number];

/** A reader tells apart five steps of one colour, not more. */
export const classCounts = [3, 4, 5] as const;
export type ClassCount = (typeof classCounts)[number];

/** Values as they are shown, rising, each with how many times it occurs. */
export type Tally = readonly (readonly [value: number, times: number])[];

export type Cut = {
  tally: Tally;
  /** How many classes are wished for. There are fewer where they would be narrower than `least`. */
  count: number;
  /** No class is narrower, in the unit of the values. */
  least: number;
};

/** The last decimal that is shown. */
const lastStep = 0.1;

/**
 * By how much chance alone moves the figure of an area of the usual size: its standard error in the unit of the values, of a proportion √(p(1-p)/n), of a
 * count for each of n posyandu √(m/n) (Poisson). `typical` is the median denominator; 0 where none is known.
 */
function chanceError(
  unit: "percent" | "per-posyandu",
  tally: Tally,
  typical: number | null,
): number {
  const weight = totalOf(tally);
  if (typical === null || typical <= 0 || weight === 0) return 0;
  const mean =
    tally.reduce((sum, [value, times]) => sum + value * times, 0) / weight;
  const share = Math.min(Math.max(mean / 100, 0), 1);
  return unit === "percent"
    ? 100 * Math.sqrt((share * (1 - share)) / typical)
    : Math.sqrt(Math.max(mean, 0) / typical);
}

/**
 * How narrow a class may be, in the unit of the values: one step of the last shown decimal, and not less than one standard error of the difference of two
 * areas of the usual size (√2 times that of one). By less than that every third pair of equal areas differs.
 */
export function leastWidth(...of: Parameters<typeof chanceError>): number {
  return Math.max(lastStep, roundShown(Math.SQRT2 * chanceError(...of), 1));
}

/** From which size on two areas of the usual size differ by more than chance explains in 19 of 20 cases. */
export function leastDifference(...of: Parameters<typeof chanceError>): number {
  return Math.max(
    lastStep,
    roundShown(1.96 * Math.SQRT2 * chanceError(...of), 1),
  );
}

/** Breaks that put equally many values into each class. */
export function quantileBreaks({ tally, count, least }: Cut): number[] {
  const classes = fitting(tally, count, least);
  const at = Array.from({ length: classes - 1 }, (_, index) =>
    valueAt(tally, Math.round(((index + 1) * totalOf(tally)) / classes)),
  );
  return keepApart(at, tally, least);
}

/** Breaks that make classes of one width between the lowest and the highest value. */
export function equalBreaks({ tally, count, least }: Cut): number[] {
  const [low, high] = endsOf(tally);
  const classes = classesIn(high - low, count, least);
  const at = Array.from({ length: classes - 1 }, (_, index) =>
    roundShown(low + ((index + 1) * (high - low)) / classes, 1),
  );
  return keepApart(at, tally, least);
}

/** Breaks where the values fall into groups by themselves: each is the lowest value of a group. `edgesFor` knows the groups for a number of classes. */
export function naturalBreaks(
  { tally, count, least }: Cut,
  edgesFor: (classes: number) => readonly number[],
): number[] {
  return keepApart(edgesFor(fitting(tally, count, least)), tally, least);
}

/** Breaks at round numbers that cover the middle eight tenths of the values, so that one outlier or one live change seldom moves them. */
export function roundBreaks({ tally, count, least }: Cut): number[] {
  const [low, high] = middleOf(tally);
  const [lowest, highest] = endsOf(tally);
  const wanted = fitting(tally, count, least) - 1;
  if (wanted < 1) return [];
  return roundBetween([low, high], wanted, least, { lowest, highest });
}

/**
 * The target, and on each side of it round numbers, as many as there are areas on that side: where all areas miss the target, all classes but one are
 * below it. `side` says where the target itself belongs: with the values above it, or with those below where low values reach it.
 */
export function breaksAround(
  target: number,
  side: "above" | "below",
  { tally, count, least }: Cut,
): number[] {
  const isAbove = ([value]: readonly [number, number]) =>
    side === "above" ? value >= target : value > target;
  const above = tally.filter(isAbove);
  const below = tally.filter((one) => !isAbove(one));
  const total = totalOf(tally);
  if (total === 0) return [target];
  const room = {
    below: classesIn(target - middleOf(below, target)[0], count - 1, least),
    above: classesIn(middleOf(above, target)[1] - target, count - 1, least),
  };
  const share = Math.round((count * totalOf(below)) / total);
  const first = Math.min(Math.max(share, 1), count - 1, room.below);
  const onTop = Math.min(count - first, room.above);
  const beneath = Math.min(count - onTop, room.below);
  const inside = (
    part: Tally,
    classes: number,
    bounds: { lowest: number; highest: number },
  ) => {
    if (part.length === 0 || classes < 2) return [];
    const [low, high] = middleOf(part);
    return roundBetween([low, high], classes - 1, least, bounds);
  };
  return [
    ...inside(below, beneath, {
      lowest: endsOf(below)[0],
      highest: Math.min(target - least + 0.05, endsOf(below)[1]),
    }),
    target,
    ...inside(above, onTop, {
      lowest: Math.max(target + least - 0.05, endsOf(above)[0]),
      highest: endsOf(above)[1],
    }),
  ];
}

const totalOf = (tally: Tally) => tally.reduce((sum, [, n]) => sum + n, 0);

function endsOf(tally: Tally): [low: number, high: number] {
  return [tally[0]?.[0] ?? 0, tally.at(-1)?.[0] ?? 0];
}

/** Where the middle eight tenths of the values begin and end; at `none` if there are no values. */
function middleOf(tally: Tally, none = 0): [low: number, high: number] {
  if (tally.length === 0) return [none, none];
  return [quantileOf(tally, 0.1), quantileOf(tally, 0.9)];
}

/** The value below which this share of all lies; one of the values, never one between them. */
export function quantileOf(tally: Tally, share: number): number {
  return valueAt(tally, Math.round(share * (totalOf(tally) - 1)));
}

/** The value that stands at a place, from 0, where all stand in a row. */
function valueAt(tally: Tally, rank: number): number {
  let passed = 0;
  for (const [value, times] of tally) {
    passed += times;
    if (passed > rank) return value;
  }
  return endsOf(tally)[1];
}

/** How many classes of the least width lie in a span, as many as are wished for at most. */
function classesIn(width: number, count: number, least: number): number {
  return Math.max(1, Math.min(count, Math.floor(width / least + 1e-9)));
}

function fitting(tally: Tally, count: number, least: number): number {
  const [low, high] = middleOf(tally);
  return classesIn(high - low, count, least);
}

/** Leaves out breaks that lie closer than the least width to the one before, and those that would leave a class empty at an end. */
function keepApart(
  breaks: readonly number[],
  tally: Tally,
  least: number,
): number[] {
  const [low, high] = endsOf(tally);
  const kept: number[] = [];
  for (const one of breaks) {
    const isInside = one > low && one <= high;
    const isFar = one - (kept.at(-1) ?? -Infinity) >= least - 1e-9;
    if (isInside && isFar) kept.push(one);
  }
  return kept;
}

const leads = [1, 1.5, 2, 2.5, 5];
const powers = [-1, 0, 1, 2, 3, 4];
/** 1, 1.5, 2, 2.5 and 5 times powers of ten, in whole tenths: a class must not end between two numbers that are shown. */
const roundSteps = powers
  .flatMap((power) => leads.map((lead) => lead * 10 ** power))
  .map((step) => roundShown(step, 2))
  .filter((step) => Math.abs(step - roundShown(step, 1)) < 1e-9);

type Bounds = { lowest: number; highest: number };

/** As many round numbers as are wanted, or fewer, in a span; those that are still missing beyond it, as long as there are values beyond. */
function roundBetween(
  [low, high]: readonly [number, number],
  wanted: number,
  least: number,
  bounds: Bounds,
): number[] {
  const isInside = (one: number) => one > bounds.lowest && one < bounds.highest;
  const inside = (step: number) => {
    const first = Math.floor(low / step) + 1;
    const last = Math.ceil(high / step) - 1;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      roundShown((first + index) * step, 1),
    ).filter(isInside);
  };
  const steps = roundSteps.filter((one) => one >= least - 1e-9);
  const step =
    steps.find((one) => inside(one).length <= wanted + 1) ?? steps.at(-1) ?? 1;
  const found = trimmed(inside(step), wanted, (low + high) / 2);
  if (found.length === 0)
    return [roundShown((low + high) / 2, 1)].filter(isInside);
  return extended(found, wanted, step, bounds);
}

/** One too many is better than a step that is much too wide: of the two ends the one further from the middle goes. */
function trimmed(
  breaks: readonly number[],
  wanted: number,
  middle: number,
): readonly number[] {
  const [first, last] = [breaks[0], breaks.at(-1)];
  if (breaks.length <= wanted || first === undefined || last === undefined)
    return breaks;
  return last - middle >= middle - first
    ? breaks.slice(0, -1)
    : breaks.slice(1);
}

function extended(
  breaks: readonly number[],
  wanted: number,
  step: number,
  { lowest, highest }: Bounds,
): number[] {
  const all = [...breaks];
  while (all.length < wanted) {
    const up = roundShown((all.at(-1) ?? 0) + step, 1);
    const down = roundShown((all[0] ?? 0) - step, 1);
    if (up < highest) all.push(up);
    else if (down > lowest) all.unshift(down);
    else break;
  }
  return all;
}
