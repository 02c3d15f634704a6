import type { ElementCode } from "@/lib/core/catalogue/elements";
import { position } from "./element-position";
import type { Traits } from "./posyandu-traits";
import type { Random } from "./random";
import type { Season } from "./season";

/** The month a row is about, as far as the counts depend on it. */
export type MonthContext = {
  /** Number of the month in the simulated history, from 0. */
  index: number;
  /** The same as a share, 0 for the first and 1 for the last. */
  position: number;
  season: Season;
  /** Months of the history that come after it; 0 for the last. */
  monthsLeft: number;
  /** The month before, for the last two months. */
  before: MonthContext | null;
  /** Months since the six fields were put into law; negative before. */
  sixFieldMonths: number;
};

/** One posyandu-month while it is filled in. */
export type Row = {
  counts: Int32Array;
  random: Random;
  traits: Traits;
  month: MonthContext;
  /** False when the posyandu did not open: what needs an open day is then zero. */
  isOpen: boolean;
};

/** Writes one count. */
export function put(row: Row, code: ElementCode, count: number): void {
  row.counts[position[code]] = count;
}

/** A count written before, as a plain number; -1 where it was left empty. */
export function taken(row: Row, code: ElementCode): number {
  return row.counts[position[code]] ?? -1;
}
