import type { Span } from "./spans";

/** More than all people. */
const most = 1_000_000_000;

/** Nothing followed: the bound is the one that was told. */
const told = -1;

/** Sums that hang together are thought through in a few rounds. Numbers that do not fit could go on narrowing each other for ever. */
const mostRounds = 100;

/** A whole and the parts of which it is the sum; or, in an order, the larger number and the smaller. */
type Rule = { isOrder: boolean; first: number; others: readonly number[] };

/** What is known of each number, by position: its bounds, and from which rule each of them follows. */
type Bounds = {
  from: Float64Array;
  to: Float64Array;
  whyFrom: Int32Array;
  whyTo: Int32Array;
  isChanged: boolean;
};

/**
 * What somebody knows who was told a span for each of many numbers, and that some are sums of others or not larger than others. Numbers are known by
 * their positions, from 0 on, in the order in which they are added.
 */
export type Knowledge = {
  /** Takes in a number, with what is known of it from the beginning; without a span it may be anything. */
  add: (span?: Span) => number;
  /** Says anew what is known of a number from the beginning. */
  tell: (number: number, span: Span) => void;
  isSum: (whole: number, parts: readonly number[]) => void;
  isAtMost: (smaller: number, larger: number) => void;
  /** Works out everything that follows from what was told. */
  deduce: () => void;
  of: (number: number) => Span;
  /** The numbers of which it was told what now narrows this one. */
  narrowedBy: (number: number) => Set<number>;
};

export function knowledge(): Knowledge {
  const toldFrom: number[] = [];
  const toldTo: number[] = [];
  const rules: Rule[] = [];
  let bounds = unbounded(toldFrom, toldTo);
  return {
    add: (span = { from: -most, to: most }) => {
      toldTo.push(span.to);
      return toldFrom.push(span.from) - 1;
    },
    tell: (number, span) => {
      toldFrom[number] = span.from;
      toldTo[number] = span.to;
    },
    isSum: (whole, parts) => {
      rules.push({ isOrder: false, first: whole, others: parts });
    },
    isAtMost: (smaller, larger) => {
      rules.push({ isOrder: true, first: larger, others: [smaller] });
    },
    deduce: () => {
      bounds = unbounded(toldFrom, toldTo);
      for (let round = 0; round < mostRounds; round += 1)
        if (!sweep(bounds, rules)) break;
    },
    of: (number) => ({
      from: fromOf(bounds, number),
      to: toOf(bounds, number),
    }),
    narrowedBy: (number) => narrowedBy(bounds, rules, number),
  };
}

/** What is known before anything was deduced. */
function unbounded(from: readonly number[], to: readonly number[]): Bounds {
  return {
    from: Float64Array.from(from),
    to: Float64Array.from(to),
    whyFrom: new Int32Array(from.length).fill(told),
    whyTo: new Int32Array(to.length).fill(told),
    isChanged: false,
  };
}

/** Applies every rule once; false if nothing new follows. */
function sweep(bounds: Bounds, rules: readonly Rule[]): boolean {
  bounds.isChanged = false;
  rules.forEach((rule, index) => {
    if (rule.isOrder) applyOrder(bounds, rule, index);
    else applySum(bounds, rule, index);
  });
  return isChanged(bounds);
}

const isChanged = (bounds: Bounds): boolean => bounds.isChanged;

function fromOf({ from }: Bounds, number: number): number {
  return from[number] ?? -most;
}

function toOf({ to }: Bounds, number: number): number {
  return to[number] ?? most;
}

/** What contradicts what is known is left out: somebody who finds that his numbers do not fit together learns nothing from it. */
function raise(bounds: Bounds, number: number, bound: number, why: number) {
  if (bound <= fromOf(bounds, number) || bound > toOf(bounds, number)) return;
  bounds.from[number] = bound;
  bounds.whyFrom[number] = why;
  bounds.isChanged = true;
}

function lower(bounds: Bounds, number: number, bound: number, why: number) {
  if (bound >= toOf(bounds, number) || bound < fromOf(bounds, number)) return;
  bounds.to[number] = bound;
  bounds.whyTo[number] = why;
  bounds.isChanged = true;
}

function applyOrder(bounds: Bounds, { first, others }: Rule, why: number) {
  for (const smaller of others) {
    lower(bounds, smaller, toOf(bounds, first), why);
    raise(bounds, first, fromOf(bounds, smaller), why);
  }
}

function applySum(bounds: Bounds, { first, others }: Rule, why: number) {
  let least = 0;
  let greatest = 0;
  for (const part of others) {
    least += fromOf(bounds, part);
    greatest += toOf(bounds, part);
  }
  raise(bounds, first, least, why);
  lower(bounds, first, greatest, why);
  const wholeFrom = fromOf(bounds, first);
  const wholeTo = toOf(bounds, first);
  for (const part of others) {
    const ownFrom = fromOf(bounds, part);
    const ownTo = toOf(bounds, part);
    raise(bounds, part, wholeFrom - (greatest - ownTo), why);
    lower(bounds, part, wholeTo - (least - ownFrom), why);
    least += fromOf(bounds, part) - ownFrom;
    greatest += toOf(bounds, part) - ownTo;
  }
}

/** One end of what is known of a number. */
type End = { number: number; isUpper: boolean };

function narrowedBy(
  { whyFrom, whyTo }: Bounds,
  rules: readonly Rule[],
  number: number,
): Set<number> {
  const found = new Set<number>();
  const seen = new Set<number>();
  const open: End[] = [
    { number, isUpper: false },
    { number, isUpper: true },
  ];
  for (let end = open.pop(); end !== undefined; end = open.pop()) {
    const key = end.number * 2 + Number(end.isUpper);
    if (seen.has(key)) continue;
    seen.add(key);
    const rule = rules[(end.isUpper ? whyTo : whyFrom)[end.number] ?? told];
    if (rule !== undefined) open.push(...reasons(rule, end));
    else if (end.number !== number) found.add(end.number);
  }
  return found;
}

/** From which ends an end follows by a rule: that of a part from the other ends of the other parts. */
function reasons(
  { isOrder, first, others }: Rule,
  { number, isUpper }: End,
): End[] {
  if (isOrder) {
    const against = number === first ? others : [first];
    return against.map((one) => ({ number: one, isUpper }));
  }
  if (number === first)
    return others.map((part) => ({ number: part, isUpper }));
  return [
    { number: first, isUpper },
    ...others
      .filter((part) => part !== number)
      .map((part) => ({ number: part, isUpper: !isUpper })),
  ];
}
