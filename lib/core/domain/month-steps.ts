import type * as z from "zod";

/** A reporting month as YYYY-MM, and the arithmetic on it that needs no schema (see month.ts for reading one). */
export type Month = string & z.$brand<"Month">;

export const monthPattern = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** True for text that is a month as YYYY-MM. */
export function isMonth(text: string | null): text is Month {
  return text !== null && monthPattern.test(text);
}

/** Moves a month by whole months, backwards when `by` is negative. */
export function addMonths(month: Month, by: number): Month {
  const index = monthIndex(month) + by;
  const year = Math.floor(index / 12);
  return `${String(year)}-${String((index % 12) + 1).padStart(2, "0")}` as Month;
}

/** Months from `from` to `to`, both included; empty when `from` is later. */
export function monthRange(from: Month, to: Month): Month[] {
  const count = monthIndex(to) - monthIndex(from) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, step) =>
    addMonths(from, step),
  );
}

/** Signed number of months from `a` to `b`. */
export function monthsBetween(a: Month, b: Month): number {
  return monthIndex(b) - monthIndex(a);
}

function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
