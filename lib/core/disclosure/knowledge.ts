import type { Span } from "./spans";

/** More than all people. */
const most = 1_000_000_000;

/** Nothing followed: the bound is the one that was told. */
const told = -1;

/**
 * What somebody knows who was told a span for each of many numbers, and that some are sums of others or not larger than others. Numbers are known by
 * their positions, from 0 on.
 */
export type Knowledge = {
  /** Begins anew with what was told of a number. */
  tell: (number: number, span: Span) => void;
  isSum: (whole: number, parts: readonly number[]) => void;
  isAtMost: (smaller: number, larger: number) => void;
  /** Works out everything that follows from what was told. */
  deduce: () => void;
  of: (number: number) => Span;
  /** The numbers of which it was told what now narrows this one. */
  narrowedBy: (number: number) => Set<number>;
};

export function knowledge(size: number): Knowledge {
  const toldFrom = new Float64Array(size).fill(-most);
  const toldTo = new Float64Array(size).fill(most);
  const from = new Float64Array(size);
  const to = new Float64Array(size);
  const whyFrom = new Int32Array(size);
  const whyTo = new Int32Array(size);
  // A rule is a row of numbers: the whole and its parts, or, in `isOrder`, the larger and the smaller.
  const rules: (readonly number[])[] = [];
  const isOrder: boolean[] = [];
  let isChanged = false;

  const raise = (number: number, bound: number, rule: number) => {
    if (bound <= (from[number] ?? 0)) return;
    from[number] = bound;
    whyFrom[number] = rule;
    isChanged = true;
  };
  const lower = (number: number, bound: number, rule: number) => {
    if (bound >= (to[number] ?? 0)) return;
    to[number] = bound;
    whyTo[number] = rule;
    isChanged = true;
  };
  const applyOrder = (rule: number, row: readonly number[]) => {
    const [larger = 0, smaller = 0] = row;
    lower(smaller, to[larger] ?? 0, rule);
    raise(larger, from[smaller] ?? 0, rule);
  };
  const applySum = (rule: number, row: readonly number[]) => {
    const whole = row[0] ?? 0;
    let least = 0;
    let greatest = 0;
    for (let at = 1; at < row.length; at += 1) {
      least += from[row[at] ?? 0] ?? 0;
      greatest += to[row[at] ?? 0] ?? 0;
    }
    raise(whole, least, rule);
    lower(whole, greatest, rule);
    const wholeFrom = from[whole] ?? 0;
    const wholeTo = to[whole] ?? 0;
    for (let at = 1; at < row.length; at += 1) {
      const part = row[at] ?? 0;
      const ownFrom = from[part] ?? 0;
      const ownTo = to[part] ?? 0;
      raise(part, wholeFrom - (greatest - ownTo), rule);
      lower(part, wholeTo - (least - ownFrom), rule);
      least += (from[part] ?? 0) - ownFrom;
      greatest += (to[part] ?? 0) - ownTo;
    }
  };

  return {
    tell: (number, span) => {
      toldFrom[number] = span.from;
      toldTo[number] = span.to;
    },
    isSum: (whole, parts) => {
      rules.push([whole, ...parts]);
      isOrder.push(false);
    },
    isAtMost: (smaller, larger) => {
      rules.push([larger, smaller]);
      isOrder.push(true);
    },
    deduce: () => {
      from.set(toldFrom);
      to.set(toldTo);
      whyFrom.fill(told);
      whyTo.fill(told);
      do {
        isChanged = false;
        for (let rule = 0; rule < rules.length; rule += 1) {
          const row = rules[rule] ?? [];
          if (isOrder[rule] === true) applyOrder(rule, row);
          else applySum(rule, row);
        }
      } while (isChanged);
    },
    of: (number) => ({ from: from[number] ?? 0, to: to[number] ?? 0 }),
    narrowedBy: (number) => {
      const found = new Set<number>();
      const seen = new Set<number>();
      const follow = (one: number, isUpper: boolean) => {
        const key = one * 2 + (isUpper ? 1 : 0);
        if (seen.has(key)) return;
        seen.add(key);
        const rule = (isUpper ? whyTo[one] : whyFrom[one]) ?? told;
        if (rule === told) {
          if (one !== number) found.add(one);
          return;
        }
        const row = rules[rule] ?? [];
        const whole = row[0] ?? 0;
        if (isOrder[rule] === true) {
          follow(one === whole ? (row[1] ?? 0) : whole, isUpper);
          return;
        }
        if (one === whole) {
          for (const part of row.slice(1)) follow(part, isUpper);
          return;
        }
        follow(whole, isUpper);
        for (const part of row.slice(1))
          if (part !== one) follow(part, !isUpper);
      };
      follow(number, false);
      follow(number, true);
      return found;
    },
  };
}
