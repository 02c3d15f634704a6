import {
  openCount,
  publicCount,
  roundingSteps,
  unknownCount,
  type PublicCount,
} from "./public-count";
import type { Span, Tree } from "./spans";

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
  /**
   * How many must stand behind it, by area, if it counts all that have reported. Below zero where that cannot be told, because some are counted by their
   * measured children alone.
   */
  all: readonly number[];
};

/** Everything that is told of one month, or of one time. */
export type Table = {
  /** Which counts are the sum of which. Where a table is divided in two ways, such as by area and by age, it has two trees. */
  trees: readonly Tree[];
  figures: readonly Figure[];
  /** How many posyandu have reported, by area. */
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

/** A count of the table, by its side and area. */
export type Place = { side: Side; position: number };

/** The count of a side in an area as the public may know it. */
export function shownIn(blur: Blur, side: Side, position: number): PublicCount {
  const count = side.counts[position] ?? 0;
  if (!side.isOfPeople) return openCount(count);
  const step = roundingSteps[stepAt(blur, { side, position })];
  return step === undefined ? unknownCount : publicCount(count, step);
}

/** In which of the steps a count is rounded; beyond the last of them nothing is said of it. */
export function stepAt(blur: Blur, { side, position }: Place): number {
  return blur.get(side.name)?.get(position) ?? 0;
}
