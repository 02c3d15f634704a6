import type { Locale, Text } from "@/lib/core/domain/text-pair";
import * as format from "./format";

/** The formats of lib/core/text/format.ts, bound to a language and a time zone. `say` picks the sentence of a pair. */
export function bindFormats(locale: Locale, utcOffsetHours: number) {
  return {
    locale,
    utcOffsetHours,
    say: (text: Text) => text[locale],
    number: (value: number, digits?: number) =>
      format.formatNumber(locale, value, digits),
    percent: (value: number, digits?: number) =>
      format.formatPercent(locale, value, digits),
    signed: (value: number, digits?: number) =>
      format.formatSigned(locale, value, digits),
    month: (month: string, style?: "long" | "short") =>
      format.formatMonth(locale, month, style),
    months: (months: readonly string[]) => format.formatMonths(locale, months),
    monthName: (month: string, style?: "long" | "short") =>
      format.formatMonthName(locale, month, style),
    publicationDate: (date: string) =>
      format.formatPublicationDate(locale, date),
    clock: (instant: string) =>
      format.formatClock(locale, instant, utcOffsetHours),
    time: (instant: string) =>
      format.formatTime(locale, instant, utcOffsetHours),
    date: (instant: string) =>
      format.formatDate(locale, instant, utcOffsetHours),
    moment: (instant: string, style?: "long" | "short") =>
      format.formatMoment(locale, instant, utcOffsetHours, style),
    bytes: (bytes: number) => format.formatBytes(locale, bytes),
  };
}
export type Formats = ReturnType<typeof bindFormats>;
