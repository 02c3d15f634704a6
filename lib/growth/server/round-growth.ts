import type {
  ChangeSplit,
  Distribution,
  GrowthCounts,
  Quality,
} from "@/lib/growth/contract";
import {
  hiddenBelow,
  publicCount,
  type PublicCount,
} from "@/lib/core/disclosure/public-count";
import { publicParts } from "@/lib/core/disclosure/public-parts";
import type { Span } from "@/lib/core/disclosure/spans";
import type { GrowthFound } from "./read-found";

/** The judged counts of a line, by name. */
export type Shown = (name: keyof GrowthCounts) => PublicCount;

export function roundFound(
  found: GrowthFound,
  lineOf: (group: string | null) => Shown | null,
): GrowthFound {
  const { total, groups, form: sent, stated, change, quality } = found;
  const shown = lineOf(null);
  return {
    ...found,
    target: {
      area: shownCount(found.target.area),
      ofChildRows: shownCount(found.target.ofChildRows),
    },
    total: total === null || shown === null ? null : countsOf(total, shown),
    groups: groups.map(({ sex, age, ...counts }) => ({
      sex,
      age,
      ...countsOf(counts, lineOf(`${sex} ${age}`)),
    })),
    form: sent && {
      ...sent,
      heightMeasured: shownCount(sent.heightMeasured),
      stunted: shownCount(sent.stunted),
      weighed: shownCount(sent.weighed),
    },
    stated: stated && {
      compared: shownCount(stated.compared),
      statedStunted: shownCount(stated.statedStunted),
      computedStunted: shownCount(stated.computedStunted),
      onlyStated: shownCount(stated.onlyStated),
      onlyComputed: shownCount(stated.onlyComputed),
      rules: stated.rules.map(({ rule, children }) => ({
        rule,
        children: shownCount(children),
      })),
    },
    change: change && roundChange(change, found, shown),
    distributions: found.distributions.map((one) => roundSpread(one, shown)),
    quality: quality && roundQuality(quality),
  };
}

/** A count that had to be rounded coarser is not shown: the reader takes every number here for one of tens. */
function toTens({ shown, step }: PublicCount): number | null {
  return step === hiddenBelow ? shown : null;
}

function shownCount(count: number | null): number | null {
  return count === null ? null : publicCount(count).shown;
}

function countsOf(counts: GrowthCounts, shown: Shown | null): GrowthCounts {
  return Object.fromEntries(
    Object.keys(counts).map((name) => [
      name,
      shown === null ? null : toTens(shown(name as keyof GrowthCounts)),
    ]),
  ) as GrowthCounts;
}

/** If a part is too small to be shown, the other parts of its sum are not shown either: two of three numbers would tell the third. */
function partsOf(counts: readonly (number | null)[]): (number | null)[] {
  const shown = counts.map(shownCount);
  return shown.includes(null) ? counts.map(() => null) : shown;
}

function roundChange(
  change: ChangeSplit,
  { total }: GrowthFound,
  shown: Shown | null,
): ChangeSplit {
  const { both, onlyBefore, onlyNow } = change;
  const [n, nBefore, nNow] = partsOf([both.n, onlyBefore.n, onlyNow.n]);
  const [stuntedBefore, stuntedOnlyBefore] = partsOf([
    both.stuntedBefore,
    onlyBefore.stunted,
  ]);
  const [stuntedNow, stuntedOnlyNow] = partsOf([
    both.stuntedNow,
    onlyNow.stunted,
  ]);
  /** The same count is shown alike in both places. */
  const asInTotal = (count: number | null, name: keyof GrowthCounts) =>
    shown !== null && total?.[name] === count
      ? toTens(shown(name))
      : shownCount(count);
  return {
    ...change,
    measuredBefore: shownCount(change.measuredBefore),
    stuntedBefore: shownCount(change.stuntedBefore),
    measuredNow: asInTotal(change.measuredNow, "heightMeasured"),
    stuntedNow: asInTotal(change.stuntedNow, "stunted"),
    both: {
      n: n ?? null,
      stuntedBefore: stuntedBefore ?? null,
      stuntedNow: stuntedNow ?? null,
    },
    onlyBefore: { n: nBefore ?? null, stunted: stuntedOnlyBefore ?? null },
    onlyNow: { n: nNow ?? null, stunted: stuntedOnlyNow ?? null },
  };
}

/** Which counts of the whole add up bins of a spread: those from below a z-score. */
const tails: Readonly<
  Record<
    Distribution["index"],
    readonly (readonly [keyof GrowthCounts, number])[]
  >
> = {
  haz: [
    ["stunted", -2],
    ["severelyStunted", -3],
  ],
  waz: [
    ["underweight", -2],
    ["severelyUnderweight", -3],
  ],
  whz: [
    ["wasted", -2],
    ["severelyWasted", -3],
  ],
};

function hideSpread({ index, bins }: Distribution): Distribution {
  return {
    index,
    n: null,
    mean: null,
    sd: null,
    belowMinus3: null,
    above3: null,
    bins: bins.map(({ from }) => ({ from, n: null })),
  };
}

function roundSpread(spread: Distribution, shown: Shown | null): Distribution {
  const children = spread.n;
  if (children === null || shown === null) return hideSpread(spread);
  const n = publicCount(children);
  const whole = n.shown;
  if (whole === null) return hideSpread(spread);
  const froms = spread.bins.map(({ from }) => from);
  const known: { span: Span; of: (bin: number) => boolean }[] = [
    { span: n, of: () => true },
    ...tails[spread.index].map(([name, below]) => ({
      span: shown(name),
      of: (bin: number) => (froms[bin] ?? 0) < below,
    })),
  ];
  const bins = publicParts(
    spread.bins.map((bin) => bin.n ?? 0),
    known,
  );
  const shareOf = (share: number | null) => {
    if (share === null) return null;
    const { shown: part } = publicCount(Math.round(share * children));
    return part === null ? null : part / whole;
  };
  return {
    index: spread.index,
    n: whole,
    mean: toTenth(spread.mean),
    sd: toTenth(spread.sd),
    belowMinus3: shareOf(spread.belowMinus3),
    above3: shareOf(spread.above3),
    bins: froms.map((from, bin) => ({ from, n: bins[bin] ?? null })),
  };
}

function toTenth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

function roundQuality(quality: Quality): Quality {
  const { weightDigits, heightDigits, ...counts } = quality;
  const rounded = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, shownCount(count)]),
  ) as typeof counts;
  const digits = (spread: readonly (number | null)[]) => {
    const all = spread.map((count) => count ?? 0);
    const whole = publicCount(all.reduce((sum, count) => sum + count, 0));
    return publicParts(all, [{ span: whole, of: () => true }]);
  };
  return {
    ...rounded,
    weightDigits: digits(weightDigits),
    heightDigits: digits(heightDigits),
  };
}
