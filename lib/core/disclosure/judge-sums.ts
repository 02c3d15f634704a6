import { knowledge, type Knowledge } from "./knowledge";
import { publicCount, unknownCount } from "./public-count";
import { isNarrow, isSmall, overlap, type Span } from "./spans";

/** A number that is told rounded in a step, or that nobody is told or was told before (`step` null); and what else is known of it. */
type Cell = { count: number; step: number | null; rank: number; span: Span };

/** Numbers of people, and which of them add up to which. */
export type Sums = {
  /** A number to be told, rounded in a step. Of two numbers of which one must be hidden, that of the lower rank is. */
  tell: (
    count: number,
    how: { step: number; rank: number; span?: Span },
  ) => number;
  /** A number that is not told now, with what is known of it. */
  note: (count: number, span?: Span) => number;
  /** Notes what else is known of a number. */
  learn: (number: number, span: Span) => void;
  /** Notes that a number must not become known better than it was noted. */
  guard: (number: number) => void;
  /** By how much a number is larger than one of before. It may be smaller. */
  change: (now: number, then: number) => number;
  /** A number that nobody is told, and that is the sum of others. */
  add: (parts: readonly number[]) => number;
  /** What is left of a number without some others; null where they are more. */
  rest: (whole: number, parts: readonly number[]) => number | null;
  /** Notes that a number is the sum of others. Where it is not, there is nothing to note. */
  isSum: (whole: number, parts: readonly number[]) => void;
  /** Notes that a number is never larger than another. */
  isAtMost: (smaller: number, larger: number) => void;
  countOf: (number: number) => number;
  stepOf: (number: number) => number | null;
  /** Which numbers cannot be told without giving away a small one. */
  judge: () => ReadonlySet<number>;
  /** What can be deduced of a number when those are hidden. */
  deduced: (number: number) => Span;
};

const anyCount: Span = { from: 0, to: unknownCount.to };
const anyChange: Span = { from: -unknownCount.to, to: unknownCount.to };

/**
 * Judges numbers that hang together in many ways. Where a count of 1 to 4, or a change by as few, would be known to less than five, one of those from
 * which that follows is not told, again and again until nothing is known too well. A number below its step is never told, but a reader may know that it is
 * so small.
 */
export function sumsToJudge(): Sums {
  const cells: Cell[] = [];
  const guarded = new Set<number>();
  const mind = knowledge();
  const put = (cell: Cell) => {
    cells.push(cell);
    return mind.add();
  };
  const note = (count: number, span: Span = anyCount) =>
    put({ count, step: null, rank: 0, span });
  const countOf = (number: number) => cells[number]?.count ?? 0;
  const countIn = (parts: readonly number[]) =>
    parts.reduce((sum, part) => sum + countOf(part), 0);
  return {
    tell: (count, { step, rank, span = anyCount }) =>
      put({ count, step, rank, span }),
    note,
    learn: (number, span) => {
      const cell = cells[number];
      if (cell !== undefined) cell.span = overlap(cell.span, span);
    },
    guard: (number) => guarded.add(number),
    change: (now, then) => {
      const change = note(countOf(now) - countOf(then), anyChange);
      mind.isSum(now, [then, change]);
      return change;
    },
    add: (parts) => {
      const whole = note(countIn(parts));
      mind.isSum(whole, parts);
      return whole;
    },
    rest: (whole, parts) => {
      const count = countOf(whole) - countIn(parts);
      if (count < 0) return null;
      const rest = note(count);
      mind.isSum(whole, [...parts, rest]);
      return rest;
    },
    isSum: (whole, parts) => {
      if (countOf(whole) === countIn(parts)) mind.isSum(whole, parts);
    },
    isAtMost: (smaller, larger) => {
      if (countOf(smaller) <= countOf(larger)) mind.isAtMost(smaller, larger);
    },
    countOf,
    stepOf: (number) => cells[number]?.step ?? null,
    judge: () => judge(cells, guarded, mind),
    deduced: mind.of,
  };
}

function judge(
  cells: readonly Cell[],
  guarded: ReadonlySet<number>,
  mind: Knowledge,
): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (;;) {
    cells.forEach(({ count, step, span }, number) => {
      const isTold = step !== null && !hidden.has(number);
      mind.tell(
        number,
        isTold ? overlap(span, publicCount(count, step)) : span,
      );
    });
    mind.deduce();
    const fresh = new Set<number>();
    const found = cells.flatMap(({ count, span }, number) => {
      const known = mind.of(number);
      const isTooWell =
        (isSmall(Math.abs(count)) && isNarrow(known)) ||
        (guarded.has(number) && known.to - known.from < span.to - span.from);
      return isTooWell ? [number] : [];
    });
    for (const number of found) {
      const why = mind.narrowedBy(number);
      // What is hidden already for another number may do for this one as well.
      if ([...fresh].some((one) => why.has(one))) continue;
      const one = leastMissed(cells, why, hidden);
      if (one !== null) fresh.add(one);
    }
    if (fresh.size === 0) return hidden;
    for (const one of fresh) hidden.add(one);
  }
}

/** Of some numbers, the one that is shown and of the lowest rank, and of those the smallest. */
function leastMissed(
  cells: readonly Cell[],
  numbers: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
): number | null {
  let best: { number: number; cell: Cell } | null = null;
  for (const number of numbers) {
    const cell = cells[number];
    if (cell?.step == null || cell.count < cell.step) continue;
    if (hidden.has(number)) continue;
    if (best === null || isMissedLess(cell, best.cell)) best = { number, cell };
  }
  return best?.number ?? null;
}

function isMissedLess(one: Cell, other: Cell): boolean {
  return one.rank === other.rank
    ? one.count < other.count
    : one.rank < other.rank;
}
