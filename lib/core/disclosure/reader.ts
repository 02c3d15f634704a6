import {
  shownIn,
  stepAt,
  type Blur,
  type Place,
  type Table,
  type ToldTable,
} from "./table";
import { numberChanges, type Moment } from "./number-changes";
import { numberTable } from "./number-table";
import { collectNumbers, type Known } from "./numbers";
import { roundingSteps, unknownCount } from "./public-count";
import { isNarrow, isSmall, overlap, type Span } from "./spans";

/** Somebody who knows everything that the public was told and thinks it through. */
export type Reader = {
  /** Tells the table, rounded in some steps. */
  tell: (blur: Blur) => void;
  /** What should be rounded coarser, since a small count follows from it. */
  knowsTooWell: (blur: Blur) => Place[];
  /** What can be deduced of the table now. */
  deduced: () => Span[][];
};

export function openReader(
  table: Table,
  history: readonly ToldTable[],
): Reader {
  const all = collectNumbers();
  const now: Moment = { table, numbered: numberTable(table, all) };
  const later: Moment[] = [now];
  for (const told of history.toReversed()) {
    const then: Moment = {
      table: told.table,
      numbered: numberTable(told.table, all),
    };
    then.numbered.numbers.forEach((numbers, index) => {
      numbers.forEach((number, position) => {
        const known = all.all[number];
        // It was told already: nothing of it can be taken back.
        if (known !== undefined) known.place = null;
        const shown = spanIn(told.blur, told.table, { index, position });
        const deduced = told.deduced[index]?.[position] ?? shown;
        all.mind.tell(number, overlap(shown, deduced));
      });
    });
    // What has changed over several times is as little to be known as what has changed from one to the next.
    for (const one of later) numberChanges(one, then, all);
    later.push(then);
  }
  const { mind } = all;
  return {
    tell: (blur) => {
      now.numbered.numbers.forEach((numbers, index) => {
        numbers.forEach((number, position) => {
          mind.tell(number, spanIn(blur, table, { index, position }));
        });
      });
      mind.deduce();
    },
    knowsTooWell: (blur) =>
      all.all.flatMap(({ count }, number) =>
        isSmall(Math.abs(count)) && isNarrow(mind.of(number))
          ? (largest(all.all, mind.narrowedBy(number), blur) ?? [])
          : [],
      ),
    deduced: () => now.numbered.numbers.map((numbers) => numbers.map(mind.of)),
  };
}

/** The largest of some counts that can still be rounded coarser: there it takes the least away. */
function largest(
  all: readonly Known[],
  numbers: ReadonlySet<number>,
  blur: Blur,
): Place | null {
  let best: Place | null = null;
  let most = 0;
  for (const number of numbers) {
    const { place = null, count = 0 } = all[number] ?? {};
    if (place === null || !place.side.isOfPeople || count <= most) continue;
    if (stepAt(blur, place) >= roundingSteps.length) continue;
    best = place;
    most = count;
  }
  return best;
}

/**
 * What a reader knows of one count by itself. It is zero where the answer says that nobody was due, or that nobody has reported; and if it does not say
 * so, somebody was due.
 */
function spanIn(
  blur: Blur,
  { figures }: Table,
  { index, position }: { index: number; position: number },
): Span {
  const figure = figures[index >> 1];
  const side = index % 2 === 0 ? figure?.numerator : figure?.denominator;
  if (figure === undefined || side === undefined) return unknownCount;
  if ((figure.denominator.counts[position] ?? 0) === 0)
    return { from: 0, to: 0 };
  const { from, to } = shownIn(blur, side, position);
  return side === figure.denominator
    ? { from: Math.max(1, from), to }
    : { from, to };
}
