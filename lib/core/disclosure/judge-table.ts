import {
  openCount,
  publicCount,
  roundingSteps,
  unknownCount,
  type PublicCount,
} from "./public-count";
import { isNarrow, isSmall, tighten, type Span, type Tree } from "./spans";

/** One side of a figure for all areas of a table, in the order of its tree. */
export type Side = {
  /** What is counted. Sides of different figures that count the same bear the same name, and are shown alike. */
  name: string;
  /** True for counts of people; others are shown as they are. */
  isOfPeople: boolean;
  counts: readonly number[];
};

/** A figure of the table: what is counted, and of how many. */
export type Figure = { numerator: Side; denominator: Side };

/** The table as the public may know it: a count of each side and area. */
export type JudgedTable = (side: Side, position: number) => PublicCount;

/**
 * Judges one table: all areas of a month with all its figures at once. A tree says which counts are the sum of which; where a table is divided in two
 * ways, such as by area and by age, it has two. Every count of people is rounded. Where an area's rounded count and those under
 * it, or beside it, would still narrow a numerator, a denominator or their difference of 1 to 4 to a span of less than five, the count of the area
 * above is rounded in coarser steps until they do not; in every figure in which it is counted.
 */
export function judgeTable(
  trees: readonly Tree[],
  figures: readonly Figure[],
): JudgedTable {
  const coarser = new Map<string, number[]>();
  const stepOf = (side: Side, position: number) =>
    coarser.get(side.name)?.[position] ?? 0;
  const show: JudgedTable = (side, position) => {
    const count = side.counts[position] ?? 0;
    if (!side.isOfPeople) return openCount(count);
    const step = roundingSteps[stepOf(side, position)];
    return step === undefined ? unknownCount : publicCount(count, step);
  };
  const coarsen = (side: Side, position: number) => {
    if (!side.isOfPeople) return;
    const steps = coarser.get(side.name) ?? side.counts.map(() => 0);
    steps[position] = (steps[position] ?? 0) + 1;
    coarser.set(side.name, steps);
  };
  const canBeBlurred = ({ numerator, denominator }: Figure, position: number) =>
    [numerator, denominator].some(
      (side) =>
        side.isOfPeople && stepOf(side, position) < roundingSteps.length,
    );
  let pending: readonly Figure[] = figures;
  while (pending.length > 0) {
    const touched = new Set<string>();
    for (const figure of pending)
      for (const position of above(
        trees,
        toldTooMuch(trees, figure, show),
        (at) => canBeBlurred(figure, at),
      )) {
        coarsen(figure.numerator, position);
        coarsen(figure.denominator, position);
        touched.add(figure.numerator.name).add(figure.denominator.name);
      }
    pending = figures.filter(
      ({ numerator, denominator }) =>
        touched.has(numerator.name) || touched.has(denominator.name),
    );
  }
  return show;
}

/** What stands nearest above some positions, in each tree, and can still be blurred. */
function above(
  trees: readonly Tree[],
  positions: readonly number[],
  isWanted: (position: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  for (const { parents } of trees)
    for (const position of positions) {
      let next = parents[position] ?? null;
      while (next !== null && !isWanted(next)) next = parents[next] ?? null;
      if (next !== null) found.add(next);
    }
  return found;
}

/** Where a small count would be known too well. */
function toldTooMuch(
  trees: readonly Tree[],
  { numerator, denominator }: Figure,
  show: JudgedTable,
): number[] {
  const found: number[] = [];
  const look = (counts: readonly number[], spans: readonly Span[]) => {
    tightenAll(trees, spans).forEach((span, position) => {
      if (isSmall(counts[position] ?? 0) && isNarrow(span))
        found.push(position);
    });
  };
  for (const side of [numerator, denominator])
    if (side.isOfPeople)
      look(
        side.counts,
        side.counts.map((count, position) =>
          spanOf(count, show(side, position)),
        ),
      );
  if (numerator.isOfPeople && denominator.isOfPeople) {
    const rest = denominator.counts.map(
      (count, position) => count - (numerator.counts[position] ?? 0),
    );
    // Where a part is larger than its whole, the report is wrong, and nothing follows from the difference.
    if (rest.every((count) => count >= 0))
      look(
        rest,
        rest.map((_, position) => {
          const part = show(numerator, position);
          const whole = show(denominator, position);
          return {
            from: Math.max(0, whole.from - part.to),
            to: whole.to - part.from,
          };
        }),
      );
  }
  return found;
}

/** What follows from all trees together: what follows from one may say more in another. */
function tightenAll(trees: readonly Tree[], known: readonly Span[]): Span[] {
  let spans = [...known];
  // Each round can only narrow; with one tree the first has found everything.
  for (let round = 0; round < (trees.length > 1 ? mostRounds : 1); round += 1) {
    const before = spans;
    for (const tree of trees) spans = tighten(tree, spans);
    if (
      spans.every(
        (span, at) =>
          span.from === before[at]?.from && span.to === before[at]?.to,
      )
    )
      break;
  }
  return spans;
}

const mostRounds = 8;

/** What a reader knows of one count by itself. That a count is zero is no secret where no report has come, or where nobody is due. */
function spanOf(count: number, { from, to }: PublicCount): Span {
  return count === 0 && from === 0 ? { from: 0, to: 0 } : { from, to };
}
