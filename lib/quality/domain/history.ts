import { monthsBetween, type Month } from "@/lib/core/domain/month-steps";
import {
  elementAt,
  examinedElements,
  type ExaminedElement,
} from "./examined-elements";
import type { Rate } from "./rates";

/** How many months before the one that is judged a run looks at. */
export const historyMonths = 36;

/** A count that was not given. */
export const notGiven = -1;

/** The examined counts of a posyandu in one month, in the order of `examinedElements`; -1 where a cell was left empty. */
export type CountsOfMonth = Int32Array;

/** A posyandu with every current form of the months that are looked at. */
export type PosyanduHistory = {
  id: string;
  /** The month that is judged. */
  month: Month;
  /** The village in which it was in that month. */
  village: string;
  /** By how many months the form is older than the month that is judged: at 0 its own form. */
  back: readonly (CountsOfMonth | undefined)[];
};

/**
 * Reads what the database hands over as one text, so that a thread of its own can take it apart: a line a posyandu, `id;village;forms`, the forms divided by
 * `|`, each the month and its counts divided by commas, an empty place for a count that was not given.
 */
export function readHistories(text: string, judged: Month): PosyanduHistory[] {
  if (text === "") return [];
  // The same few months come in every line.
  const known = new Map<string, number>();
  const monthsBack = (month: string) => {
    const before = known.get(month);
    if (before !== undefined) return before;
    const back = monthsBetween(month as Month, judged);
    known.set(month, back);
    return back;
  };
  return text.split("\n").map((line) => {
    const [id = "", village = "", forms = ""] = line.split(";");
    const back = new Array<CountsOfMonth | undefined>(historyMonths + 1);
    for (const form of forms.split("|")) {
      const counts = new Int32Array(examinedElements.length).fill(notGiven);
      const [month = "", ...cells] = form.split(",");
      cells.forEach((cell, index) => {
        if (cell !== "") counts[index] = Number(cell);
      });
      back[monthsBack(month)] = counts;
    }
    return { id, month: judged, village, back };
  });
}

/** One count; null where it was not given. */
export function countOf(
  counts: CountsOfMonth,
  element: ExaminedElement,
): number | null {
  const count = counts[elementAt[element]] ?? notGiven;
  return count === notGiven ? null : count;
}

/** True unless the form says that the posyandu had no open day: its counts are then zero for that reason. */
export function wasOpen(counts: CountsOfMonth): boolean {
  return countOf(counts, "open_days") !== 0;
}

export type Share = { percent: number; numerator: number; denominator: number };

/** A share of one month, in percent; null if the posyandu was not open, a count is missing, or there are too few people. */
export function shareOf(
  counts: CountsOfMonth,
  { numerator, denominator, fewest }: Rate,
): Share | null {
  if (!wasOpen(counts)) return null;
  const part = countOf(counts, numerator);
  let whole = 0;
  for (const element of denominator) {
    const count = countOf(counts, element);
    if (count === null) return null;
    whole += count;
  }
  if (part === null || whole < fewest) return null;
  return { percent: (100 * part) / whole, numerator: part, denominator: whole };
}

/** The last form before the one that is judged, at most so many months back, and how many. */
export function formBefore(
  { back }: PosyanduHistory,
  most: number,
): { monthsBack: number; counts: CountsOfMonth } | null {
  for (let monthsBack = 1; monthsBack <= most; monthsBack += 1) {
    const counts = back[monthsBack];
    if (counts !== undefined) return { monthsBack, counts };
  }
  return null;
}
