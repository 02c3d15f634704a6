import type { Figure, Side, Table } from "./table";
import type { Numbers } from "./numbers";
import { unknownCount } from "./public-count";
import type { Span } from "./spans";

/** A table among the numbers: its sides, numerator and denominator of each figure in turn, and the number of each in each area. */
export type Numbered = { sides: Side[]; numbers: number[][] };

/** A count that cannot be below zero, and of which nothing else is known. */
const anyCount: Span = { from: 0, to: unknownCount.to };

/** Takes the counts of a table in, with what everybody knows of how they hang together. */
export function numberTable(table: Table, all: Numbers): Numbered {
  const sides = table.figures.flatMap(({ numerator, denominator }) => [
    numerator,
    denominator,
  ]);
  const numbers = sides.map((side) =>
    side.counts.map((count, position) =>
      all.add({ count, place: { side, position } }),
    ),
  );
  sides.forEach((side, index) => {
    if (side.isOfPeople) addUp(table, numbers[index] ?? [], all);
  });
  table.figures.forEach((figure, index) => {
    addRests(table, figure, {
      parts: numbers[index * 2] ?? [],
      wholes: numbers[index * 2 + 1] ?? [],
      all,
    });
  });
  const numbered = { sides, numbers };
  const same = sidesByName(table, numbered);
  table.reported.forEach((_, position) => {
    for (const alike of same.values()) compareAlike(alike, position, all);
    for (const order of table.orders)
      compareParts(order, same, { position, all });
  });
  return numbered;
}

/** Each area is the sum of those under it. */
function addUp(
  { trees }: Table,
  numbers: readonly number[],
  all: Numbers,
): void {
  for (const { under } of trees)
    under.forEach((children, position) => {
      const whole = numbers[position];
      const parts = children.flatMap((child) => numbers[child] ?? []);
      if (whole !== undefined && parts.length > 0) all.mind.isSum(whole, parts);
    });
}

/** The whole less the part, unless they do not count the same people or a report says that the part is larger. */
function addRests(
  table: Table,
  { numerator, denominator }: Figure,
  {
    parts,
    wholes,
    all,
  }: { parts: readonly number[]; wholes: readonly number[]; all: Numbers },
): void {
  if (!numerator.isOfPeople || !denominator.isOfPeople) return;
  const rests = denominator.counts.map(
    (count, position) => count - (numerator.counts[position] ?? 0),
  );
  if (rests.some((count) => count < 0)) return;
  const numbers = rests.map((count, position) => {
    const rest = all.add({ count, place: null }, anyCount);
    const [part, whole] = [parts[position], wholes[position]];
    if (part !== undefined && whole !== undefined)
      all.mind.isSum(whole, [part, rest]);
    return rest;
  });
  addUp(table, numbers, all);
}

/** A side with its numbers, and how many posyandu stand behind it. */
type Alike = Pick<Figure, "given" | "all"> & {
  side: Side;
  numbers: number[];
};

const isFull = ({ given, all }: Alike, position: number): boolean =>
  given[position] === all[position];

function sidesByName(
  { figures }: Table,
  { sides, numbers }: Numbered,
): Map<string, Alike[]> {
  const byName = new Map<string, Alike[]>();
  sides.forEach((side, index) => {
    if (!side.isOfPeople) return;
    const same = byName.get(side.name) ?? [];
    same.push({
      side,
      given: figures[index >> 1]?.given ?? [],
      all: figures[index >> 1]?.all ?? [],
      numbers: numbers[index] ?? [],
    });
    byName.set(side.name, same);
  });
  return byName;
}

/** The same count in different figures: it is one number where both count every posyandu; else the difference is what some others have reported. */
function compareAlike(
  alike: readonly Alike[],
  position: number,
  all: Numbers,
): void {
  const full = alike.find((one) => isFull(one, position));
  const whole = full?.numbers[position];
  if (full === undefined || whole === undefined) return;
  for (const other of alike) {
    const part = other.numbers[position];
    if (part === undefined || other === full) continue;
    if (isFull(other, position)) {
      all.mind.isSum(whole, [part]);
      continue;
    }
    const count =
      (full.side.counts[position] ?? 0) - (other.side.counts[position] ?? 0);
    if (count < 0) continue;
    const rest = all.add({ count, place: null }, anyCount);
    all.mind.isSum(whole, [part, rest]);
  }
}

/** One count is a part of another. A report that says otherwise was only warned of; then nothing follows. */
function compareParts(
  [part, whole]: readonly [string, string],
  same: ReadonlyMap<string, readonly Alike[]>,
  { position, all }: { position: number; all: Numbers },
): void {
  const fullOf = (name: string) => {
    const found = same.get(name)?.find((one) => isFull(one, position));
    const number = found?.numbers[position];
    return found === undefined || number === undefined
      ? null
      : { number, count: found.side.counts[position] ?? 0 };
  };
  const [smaller, larger] = [fullOf(part), fullOf(whole)];
  if (smaller === null || larger === null) return;
  if (smaller.count <= larger.count)
    all.mind.isAtMost(smaller.number, larger.number);
}
