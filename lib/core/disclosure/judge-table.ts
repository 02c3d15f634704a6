import { knowledge, type Knowledge } from "./knowledge";
import {
  openCount,
  publicCount,
  roundingSteps,
  unknownCount,
  type PublicCount,
} from "./public-count";
import {
  isNarrow,
  isSmall,
  narrowestSpan,
  overlap,
  type Span,
  type Tree,
} from "./spans";

/** One side of a figure for all areas of a table, in the order of its trees. */
export type Side = {
  /** What is counted. Sides of different figures that count the same bear the same name, and are rounded in the same steps. */
  name: string;
  /** True for counts of people; others are shown as they are. */
  isOfPeople: boolean;
  counts: readonly number[];
};

/** A figure of the table: what is counted, and of how many. */
export type Figure = {
  numerator: Side;
  denominator: Side;
  /** How many posyandu stand behind it, by area. Everybody is told. */
  given: readonly number[];
};

/** Everything that is told of one month, or of one time. */
export type Table = {
  /** Which counts are the sum of which. Where a table is divided in two ways, such as by area and by age, it has two trees. */
  trees: readonly Tree[];
  figures: readonly Figure[];
  /** How many posyandu have reported, by area. A figure with as many behind it counts them all. */
  reported: readonly number[];
  /** Names of sides of which the first is never larger than the second where both count the same posyandu. */
  orders: readonly (readonly [part: string, whole: string])[];
};

/** In which of the coarser steps a side is rounded in an area: by name of the side, by position. What is missing is rounded to tens. */
export type Blur = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * A table as it was told, with what could be deduced of it then: for each side, numerator and denominator of each figure in turn, a span by area. So
 * what was told still earlier is not forgotten.
 */
export type ToldTable = {
  table: Table;
  blur: Blur;
  deduced: readonly (readonly Span[])[];
};

/** The count of a side in an area as the public may know it. */
export function shownIn(blur: Blur, side: Side, position: number): PublicCount {
  const count = side.counts[position] ?? 0;
  if (!side.isOfPeople) return openCount(count);
  const step = roundingSteps[blur.get(side.name)?.get(position) ?? 0];
  return step === undefined ? unknownCount : publicCount(count, step);
}

/**
 * Judges a table, and what it tells beside what was told before it (`history`, the oldest first): all areas with all figures at once. Every count of people is rounded to tens. It
 * then works out what a reader can deduce who knows both times, which area is the sum of which, and what the figures have in common. Where a count of 1
 * to 4 would be known to less than five (a numerator, a denominator, the rest of them, what one figure counts more than another, or what has changed),
 * the largest of the counts from which that follows is rounded in a coarser step, again and again until nothing is known too well.
 */
export function judgeTable(
  table: Table,
  history: readonly ToldTable[] = [],
): ToldTable {
  const blur = new Map<string, Map<number, number>>();
  const reader = readerOf(table, history);
  for (;;) {
    reader.tell(blur);
    const coarser = new Map<string, { side: Side; position: number }>();
    for (const cell of reader.toBlur(blur))
      coarser.set(`${cell.side.name} ${String(cell.position)}`, cell);
    if (coarser.size === 0) return { table, blur, deduced: reader.deduced() };
    for (const { side, position } of coarser.values()) {
      const steps = blur.get(side.name) ?? new Map<number, number>();
      steps.set(position, (steps.get(position) ?? 0) + 1);
      blur.set(side.name, steps);
    }
  }
}

/**
 * To what it leaves every small count: a little more than what must remain, because later times will narrow what this one tells of the one before it.
 */
const safeSpan = narrowestSpan + 0;

/** A count that was told, or that follows from others. */
type Cell = { count: number; side: Side | null; position: number };

/** Somebody who knows everything that the public was told and thinks it through. */
function readerOf(
  table: Table,
  history: readonly ToldTable[],
): {
  tell: (blur: Blur) => void;
  toBlur: (blur: Blur) => { side: Side; position: number }[];
  deduced: () => Span[][];
} {
  const cells: Cell[] = [];
  const rules: ((mind: Knowledge) => void)[] = [];
  const spans = new Map<number, Span>();
  const add = (cell: Cell, span?: Span): number => {
    cells.push(cell);
    if (span !== undefined) spans.set(cells.length - 1, span);
    return cells.length - 1;
  };
  const now = addTable(table, add, rules);
  let later = { placed: now, table };
  for (const told of [...history].reverse()) {
    const then = addTable(told.table, add, rules);
    then.sides.forEach((numbers, index) => {
      numbers.forEach((number, position) => {
        const cell = cells[number];
        // It was told already: nothing of it can be taken back.
        if (cell !== undefined) cell.side = null;
        const shown = spanIn(told.blur, told.table, index, position);
        const span = told.deduced[index]?.[position];
        spans.set(number, span === undefined ? shown : overlap(span, shown));
      });
    });
    addChanges(
      {
        now: later.placed,
        then,
        table: later.table,
        before: told.table,
      },
      add,
      rules,
    );
    later = { placed: then, table: told.table };
  }
  const mind = knowledge(cells.length);
  for (const [number, span] of spans) mind.tell(number, span);
  for (const rule of rules) rule(mind);
  return {
    tell: (blur) => {
      now.sides.forEach((numbers, index) => {
        numbers.forEach((number, position) => {
          mind.tell(number, spanIn(blur, table, index, position));
        });
      });
      mind.deduce();
    },
    deduced: () => now.sides.map((numbers) => numbers.map(mind.of)),
    toBlur: (blur) =>
      cells.flatMap(({ count }, number) => {
        if (!isSmall(Math.abs(count)) || !isNarrow(mind.of(number), safeSpan))
          return [];
        return largest(cells, mind.narrowedBy(number), blur) ?? [];
      }),
  };
}

/** The largest of some counts that can still be rounded coarser. */
function largest(
  cells: readonly Cell[],
  numbers: ReadonlySet<number>,
  blur: Blur,
): { side: Side; position: number } | null {
  let best: { side: Side; position: number } | null = null;
  let most = 0;
  for (const number of numbers) {
    const cell = cells[number];
    if (cell?.side == null || !cell.side.isOfPeople || cell.count <= most)
      continue;
    const step = blur.get(cell.side.name)?.get(cell.position) ?? 0;
    if (step >= roundingSteps.length) continue;
    best = { side: cell.side, position: cell.position };
    most = cell.count;
  }
  return best;
}

/** Where the counts of a table stand among all numbers. */
type Placed = {
  list: Side[];
  sides: number[][];
  rests: (number[] | null)[];
};

function addTable(
  { trees, figures, reported, orders }: Table,
  add: (cell: Cell, span?: Span) => number,
  rules: ((mind: Knowledge) => void)[],
): Placed {
  const list = figures.flatMap(({ numerator, denominator }) => [
    numerator,
    denominator,
  ]);
  const sides = list.map((side) =>
    side.counts.map((count, position) => add({ count, side, position })),
  );
  const addUp = (numbers: readonly number[]) => {
    for (const { under } of trees)
      under.forEach((children, position) => {
        const whole = numbers[position];
        if (children.length === 0 || whole === undefined) return;
        const parts = children.map((child) => numbers[child] ?? 0);
        rules.push((mind) => {
          mind.isSum(whole, parts);
        });
      });
  };
  sides.forEach((numbers, index) => {
    if (list[index]?.isOfPeople === true) addUp(numbers);
  });
  const rests = figures.map((figure, index): number[] | null => {
    const rest = restOf(figure);
    if (rest === null) return null;
    const parts = sides[index * 2] ?? [];
    const wholes = sides[index * 2 + 1] ?? [];
    const numbers = rest.map((count, position) =>
      add({ count, side: null, position }, { from: 0, to: unknownCount.to }),
    );
    numbers.forEach((number, position) => {
      const [part, whole] = [parts[position] ?? 0, wholes[position] ?? 0];
      rules.push((mind) => {
        mind.isSum(whole, [part, number]);
      });
    });
    addUp(numbers);
    return numbers;
  });
  compareFigures({ figures, reported, orders, sides }, add, rules);
  return { list, sides, rests };
}

/** The whole less the part, by area; null where they are not counts of the same people, or a report says that the part is larger. */
function restOf({ numerator, denominator }: Figure): number[] | null {
  if (!numerator.isOfPeople || !denominator.isOfPeople) return null;
  const rest = denominator.counts.map(
    (count, position) => count - (numerator.counts[position] ?? 0),
  );
  return rest.every((count) => count >= 0) ? rest : null;
}

/** What is known of the counts of different figures: they are the same, or one counts some posyandu more, or one is a part of the other. */
function compareFigures(
  {
    figures,
    reported,
    orders,
    sides,
  }: Pick<Table, "figures" | "reported" | "orders"> & { sides: number[][] },
  add: (cell: Cell, span?: Span) => number,
  rules: ((mind: Knowledge) => void)[],
): void {
  type Same = { side: Side; given: readonly number[]; numbers: number[] };
  const byName = new Map<string, Same[]>();
  figures.forEach(({ numerator, denominator, given }, index) => {
    for (const [place, side] of [numerator, denominator].entries()) {
      if (!side.isOfPeople) continue;
      const numbers = sides[index * 2 + place] ?? [];
      const same = byName.get(side.name) ?? [];
      byName.set(side.name, [...same, { side, given, numbers }]);
    }
  });
  for (const [position, all] of reported.entries()) {
    const isWhole = ({ given }: Same) => given[position] === all;
    for (const same of byName.values()) {
      const [first, ...others] = same.filter(isWhole);
      const whole = first?.numbers[position];
      if (first === undefined || whole === undefined) continue;
      for (const other of same) {
        const part = other.numbers[position];
        if (part === undefined || other === first) continue;
        if (others.includes(other)) {
          rules.push((mind) => {
            mind.isSum(whole, [part]);
          });
          continue;
        }
        const count =
          (first.side.counts[position] ?? 0) -
          (other.side.counts[position] ?? 0);
        if (count < 0) continue;
        const rest = add(
          { count, side: null, position },
          { from: 0, to: unknownCount.to },
        );
        rules.push((mind) => {
          mind.isSum(whole, [part, rest]);
        });
      }
    }
    for (const [part, whole] of orders) {
      const one = byName.get(part)?.find(isWhole);
      const other = byName.get(whole)?.find(isWhole);
      const smaller = one?.numbers[position];
      const larger = other?.numbers[position];
      if (smaller === undefined || larger === undefined) continue;
      // A report that says otherwise was only warned of.
      if (
        (one?.side.counts[position] ?? 0) > (other?.side.counts[position] ?? 0)
      )
        continue;
      rules.push((mind) => {
        mind.isAtMost(smaller, larger);
      });
    }
  }
}

/** What is known of a count from one time to the next: it has not changed, or it has changed by what those under it have. */
function addChanges(
  {
    now,
    then,
    table,
    before,
  }: { now: Placed; then: Placed; table: Table; before: Table },
  add: (cell: Cell, span?: Span) => number,
  rules: ((mind: Knowledge) => void)[],
): void {
  const hasChanged = table.reported.map(
    (reported, position) =>
      reported !== before.reported[position] ||
      table.figures.some(
        ({ numerator, denominator, given }, index) =>
          given[position] !== before.figures[index]?.given[position] ||
          [numerator, denominator].some(
            (side, place) =>
              side.counts[position] !==
              then.list[index * 2 + place]?.counts[position],
          ),
      ),
  );
  const isGrowing = now.list.every((side, index) =>
    side.counts.every(
      (count, position) => count >= (then.list[index]?.counts[position] ?? 0),
    ),
  );
  const follow = (
    numbers: readonly number[],
    earlier: readonly number[],
    countAt: (position: number) => number,
  ) => {
    const changes = numbers.map((number, position) => {
      const old = earlier[position];
      if (old === undefined) return null;
      if (hasChanged[position] !== true) {
        rules.push((mind) => {
          mind.isSum(number, [old]);
        });
        return null;
      }
      const change = add(
        { count: countAt(position), side: null, position },
        {
          from: isGrowing ? 0 : -unknownCount.to,
          to: unknownCount.to,
        },
      );
      rules.push((mind) => {
        mind.isSum(number, [old, change]);
      });
      return change;
    });
    for (const { under } of table.trees)
      under.forEach((children, position) => {
        const whole = changes[position] ?? null;
        const parts = children.flatMap((child) => changes[child] ?? []);
        if (whole === null || parts.length === 0) return;
        rules.push((mind) => {
          mind.isSum(whole, parts);
        });
      });
  };
  now.sides.forEach((numbers, index) => {
    const [side, old] = [now.list[index], then.list[index]];
    if (side?.isOfPeople !== true || old === undefined) return;
    follow(
      numbers,
      then.sides[index] ?? [],
      (position) => (side.counts[position] ?? 0) - (old.counts[position] ?? 0),
    );
  });
}

/**
 * What a reader knows of one count by itself. It is zero where nobody has reported, and where the answer says that nobody was due; and if it does not
 * say so, somebody was.
 */
function spanIn(
  blur: Blur,
  { figures, reported }: Table,
  index: number,
  position: number,
): Span {
  const figure = figures[index >> 1];
  const side = index % 2 === 0 ? figure?.numerator : figure?.denominator;
  if (figure === undefined || side === undefined) return unknownCount;
  const isNobodyDue = (figure.denominator.counts[position] ?? 0) === 0;
  if (isNobodyDue || reported[position] === 0) return { from: 0, to: 0 };
  const { from, to } = shownIn(blur, side, position);
  return side === figure.denominator
    ? { from: Math.max(1, from), to }
    : { from, to };
}
