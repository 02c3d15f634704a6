import { knowledge, type Knowledge } from "./knowledge";
import { publicCount, unknownCount } from "./public-count";
import { isNarrow, isSmall } from "./spans";

/** A number that is told rounded in a step, or that only follows from others (`step` null). */
type Cell = { count: number; step: number | null; rank: number };

/** Numbers of people, and which of them add up to which. */
export type Sums = {
  /** A number to be told, rounded in a step. Of two numbers of which one must be hidden, that of the lower rank is. */
  tell: (count: number, how: { step: number; rank: number }) => number;
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
};

/**
 * Judges numbers that hang together in many ways. Where a count of 1 to 4 would be known to less than five, one of those from which that follows is not
 * told, again and again until nothing is known too well. A number below its step is never told, but a reader may know that it is so small.
 */
export function sumsToJudge(): Sums {
  const cells: Cell[] = [];
  const mind = knowledge();
  const put = (cell: Cell) => {
    cells.push(cell);
    return mind.add();
  };
  const countOf = (number: number) => cells[number]?.count ?? 0;
  const countIn = (parts: readonly number[]) =>
    parts.reduce((sum, part) => sum + countOf(part), 0);
  return {
    tell: (count, how) => put({ count, ...how }),
    add: (parts) => {
      const whole = put({ count: countIn(parts), step: null, rank: 0 });
      mind.isSum(whole, parts);
      return whole;
    },
    rest: (whole, parts) => {
      const count = countOf(whole) - countIn(parts);
      if (count < 0) return null;
      const rest = put({ count, step: null, rank: 0 });
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
    judge: () => judge(cells, mind),
  };
}

function judge(cells: readonly Cell[], mind: Knowledge): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (;;) {
    cells.forEach(({ count, step }, number) => {
      const isTold = step !== null && !hidden.has(number);
      mind.tell(
        number,
        isTold ? publicCount(count, step) : { from: 0, to: unknownCount.to },
      );
    });
    mind.deduce();
    const before = hidden.size;
    const found = cells.flatMap(({ count }, number) =>
      isSmall(count) && isNarrow(mind.of(number)) ? [number] : [],
    );
    for (const number of found) {
      const one = leastMissed(cells, mind.narrowedBy(number), hidden);
      if (one !== null) hidden.add(one);
    }
    if (hidden.size === before) return hidden;
  }
}

/** Of some numbers that are shown, the one of the lowest rank, and of those the smallest. One that will be hidden already does as well. */
function leastMissed(
  cells: readonly Cell[],
  numbers: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
): number | null {
  let best: { number: number; cell: Cell } | null = null;
  for (const number of numbers) {
    const cell = cells[number];
    if (cell?.step == null || cell.count < cell.step) continue;
    if (hidden.has(number)) return null;
    if (best === null || isMissedLess(cell, best.cell)) best = { number, cell };
  }
  return best?.number ?? null;
}

function isMissedLess(one: Cell, other: Cell): boolean {
  return one.rank === other.rank
    ? one.count < other.count
    : one.rank < other.rank;
}
