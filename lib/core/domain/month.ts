import * as z from "zod";
import { addMonths, monthPattern } from "./month-steps";

import { monthOfWord } from "./month-words";
export { addMonths, monthRange, monthsBetween } from "./month-steps";

/** A reporting month as YYYY-MM. */
export const Month = z.string().check(z.regex(monthPattern)).brand<"Month">();
export type Month = z.infer<typeof Month>;

/** When a province expects its reports: on `day` of the following month, 23:59:59 local time. */
export type DeadlineRule = { day: number; utcOffsetHours: number };

/** The decided default: the 10th, in the province's own time zone (WIB unless configured). */
export const defaultDeadline: DeadlineRule = { day: 10, utcOffsetHours: 7 };

/** Provinces outside WIB (UTC+7); WITA is +8, WIT +9. Source: Keppres 41/1987, with the provinces formed since. */
const offsetByProvince: Record<string, number> = {
  ...Object.fromEntries(
    [
      "51",
      "52",
      "53",
      "63",
      "64",
      "65",
      "71",
      "72",
      "73",
      "74",
      "75",
      "76",
    ].map((code) => [code, 8]),
  ),
  ...Object.fromEntries(
    ["81", "82", "91", "92", "93", "94", "95", "96"].map((code) => [code, 9]),
  ),
};

/** Hours ahead of UTC in a province, given its two-digit code. */
export function utcOffsetOf(province: string): number {
  return offsetByProvince[province.slice(0, 2)] ?? 7;
}

/** The calendar month at an instant, in local time of the given offset. */
export function monthAt(instant: Date, utcOffsetHours: number): Month {
  return dateAt(instant, utcOffsetHours).slice(0, 7) as Month;
}

/**
 * The calendar day at an instant, YYYY-MM-DD, in local time of the given offset. Wherever a day or a month of "now" is meant it is said by this and
 * `monthAt`, with the offset of the province: the clocks of the server, of the database and of UTC have another day for some hours.
 */
export function dateAt(instant: Date, utcOffsetHours: number): string {
  return new Date(instant.getTime() + utcOffsetHours * 3_600_000)
    .toISOString()
    .slice(0, 10);
}

/** The instant at which a day (YYYY-MM-DD) begins in local time of the given offset. */
export function startOfDay(date: string, utcOffsetHours: number): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - utcOffsetHours * 3_600_000);
}

/** Moves a day (YYYY-MM-DD) by whole days, backwards when `by` is negative. */
export function addDays(date: string, by: number): string {
  return dateAt(new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000), 0);
}

/** The last month that is over at an instant. */
export function lastClosedMonth(instant: Date, utcOffsetHours: number): Month {
  return addMonths(monthAt(instant, utcOffsetHours), -1);
}

/** The instant after which a report of `month` is late. */
export function deadlineOf(month: Month, rule: DeadlineRule): Date {
  const next = addMonths(month, 1);
  const localEndOfDay = Date.UTC(
    Number(next.slice(0, 4)),
    Number(next.slice(5, 7)) - 1,
    rule.day,
    23,
    59,
    59,
    999,
  );
  return new Date(localEndOfDay - rule.utcOffsetHours * 3_600_000);
}

/** "Bulan 31 September 2026", with room for spaces. */
const longestMonth = 80;

/**
 * Reads a month as people write it (2026-10, 10/2026, Oktober 2026, Okt-26, 31 Oktober 2026, 202610, 2026-10-01); null if the month is not certain. A
 * date of numbers alone has its day first; where it may have its month first as well, see `monthsOfNumbers`.
 */
export function parseMonth(text: string): Month | null {
  if (text.length > longestMonth) return null;
  const clean = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s._,]+/g, " ")
    .trim();
  const iso =
    /^(20\d{2})[-/ ]?(0?[1-9]|1[0-2])(?:[-/ ](?:0?[1-9]|[12]\d|3[01]))?(?:[t ]00:00.*)?$/.exec(
      clean,
    );
  if (iso) return toMonth(iso[1], iso[2]);
  const numeric =
    /^(?:(?:0?[1-9]|[12]\d|3[01])[-/ ])?(0?[1-9]|1[0-2])[-/ ](20\d{2})$/.exec(
      clean,
    );
  if (numeric) return toMonth(numeric[2], numeric[1]);
  return namedMonth(clean);
}

/** A month in words, with its year; a day before it is passed over if the year has four digits, since 26-Okt may be a day or a year. */
function namedMonth(clean: string): Month | null {
  const named =
    /^(?:bulan )?(?:(?:0?[1-9]|[12]\d|3[01])[ -/]+(?=[a-z]+[ -/']*20\d\d$))?([a-z]+)[ -/']*(20\d{2}|\d{2})$/.exec(
      clean,
    );
  const number = monthOfWord(named?.[1] ?? "");
  const year = named?.[2]?.length === 2 ? `20${named[2]}` : named?.[2];
  return number === null ? null : toMonth(year, String(number));
}

/** The two months that a date of numbers alone can mean, day first and month first; null if a text is no such date, or both are the same. */
export function monthsOfNumbers(
  text: string,
): { dayFirst: Month | null; monthFirst: Month | null } | null {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2})$/.exec(text.trim());
  if (parts === null) return null;
  const [, first = "", second = "", year] = parts;
  const dayFirst = Number(first) <= 31 ? toMonth(year, second) : null;
  const monthFirst = Number(second) <= 31 ? toMonth(year, first) : null;
  return dayFirst === monthFirst ? null : { dayFirst, monthFirst };
}

function toMonth(
  year: string | undefined,
  month: string | undefined,
): Month | null {
  if (year === undefined || month === undefined) return null;
  const parsed = Month.safeParse(`${year}-${month.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}
