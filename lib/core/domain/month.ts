import * as z from "zod";
import { addMonths, monthPattern } from "./month-steps";

export { addMonths, monthRange, monthsBetween } from "./month-steps";

/** A reporting month as YYYY-MM. */
export const Month = z.string().regex(monthPattern).brand<"Month">();
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

/** The calendar day at an instant, YYYY-MM-DD, in local time of the given offset. */
export function dateAt(instant: Date, utcOffsetHours: number): string {
  return new Date(instant.getTime() + utcOffsetHours * 3_600_000)
    .toISOString()
    .slice(0, 10);
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

const monthNames: readonly (readonly string[])[] = [
  ["januari", "jan", "january"],
  ["februari", "feb", "february", "pebruari", "peb"],
  ["maret", "mar", "march"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "jun", "june"],
  ["juli", "jul", "july"],
  ["agustus", "agu", "agt", "ags", "aug", "august", "agst"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "oct", "october"],
  ["november", "nov", "nop", "nopember"],
  ["desember", "des", "dec", "december"],
];

/** Reads a month as people write it (2026-10, 10/2026, Oktober 2026, Okt-26, 202610, 2026-10-01); null if the month is not certain. */
export function parseMonth(text: string): Month | null {
  const clean = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s._]+/g, " ");
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
  const named = /^(?:bulan )?([a-z]+)[ -/']*(20\d{2}|\d{2})$/.exec(clean);
  if (!named) return null;
  const number = monthNames.findIndex((names) =>
    names.includes(named[1] ?? ""),
  );
  const year = named[2]?.length === 2 ? `20${named[2]}` : named[2];
  return number < 0 ? null : toMonth(year, String(number + 1));
}

function toMonth(
  year: string | undefined,
  month: string | undefined,
): Month | null {
  if (year === undefined || month === undefined) return null;
  const parsed = Month.safeParse(`${year}-${month.padStart(2, "0")}`);
  return parsed.success ? parsed.data : null;
}
