import { roundShown, shownDecimals } from "@/lib/core/domain/shown-number";
import type { Locale } from "@/lib/core/domain/text-pair";
import { monthName } from "./month-name";

/** Never breaks between a figure and its unit. */
const nbsp = "\u00a0";
const minus = "\u2212";

const zones: Record<number, string> = { 7: "WIB", 8: "WITA", 9: "WIT" };

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale}${digits}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === "id" ? "id-ID" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  numberFormats.set(key, made);
  return made;
}

/** 1.234,5 in Indonesian, 1,234.5 in English. Rounded by the one rule, so that it is the number by which the figure is judged. */
export function formatNumber(
  locale: Locale,
  value: number,
  digits = 0,
): string {
  const text = numberFormat(locale, digits).format(roundShown(value, digits));
  return text.replace("-", minus);
}

/** A level: 78,4 % in Indonesian, 78.4% in English. */
export function formatPercent(
  locale: Locale,
  value: number,
  digits: number = shownDecimals.percent,
): string {
  const number = formatNumber(locale, value, digits);
  return locale === "id" ? `${number}${nbsp}%` : `${number}%`;
}

/** A signed difference without its unit: +1,9 or −0,4. */
export function formatSigned(
  locale: Locale,
  value: number,
  digits: number = shownDecimals.percent,
): string {
  const text = formatNumber(locale, value, digits);
  return roundShown(value, digits) > 0 ? `+${text}` : text;
}

/** Oktober 2026. Takes YYYY-MM. */
export function formatMonth(
  locale: Locale,
  month: string,
  style: "long" | "short" = "long",
): string {
  return `${monthName(locale, Number(month.slice(5, 7)) - 1, style)} ${month.slice(0, 4)}`;
}

/** Oktober 2026; September 2026, Oktober 2026; if there are more than three months, the first and the last with a dash. */
export function formatMonths(
  locale: Locale,
  months: readonly string[],
): string {
  const sorted = months.toSorted();
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (sorted.length > 3)
    return `${formatMonth(locale, first)} – ${formatMonth(locale, last)}`;
  return sorted.map((month) => formatMonth(locale, month)).join(", ");
}

/** A date as precisely as it is known: 9 Mei 2024, Mei 2024, or 2024. */
export function formatPublicationDate(locale: Locale, date: string): string {
  const [year, month, day] = date.split("-");
  if (month === undefined) return date;
  const named = formatMonth(locale, `${year ?? ""}-${month}`);
  return day === undefined ? named : `${Number(day)} ${named}`;
}

/** The name of the month alone: Oktober. */
export function formatMonthName(
  locale: Locale,
  month: string,
  style: "long" | "short" = "long",
): string {
  return monthName(locale, Number(month.slice(5, 7)) - 1, style);
}

function localTime(instant: string, utcOffsetHours: number): Date {
  return new Date(Date.parse(instant) + utcOffsetHours * 3_600_000);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** 09.41 in Indonesian, 09:41 in English, in the province's own time. */
export function formatClock(
  locale: Locale,
  instant: string,
  utcOffsetHours: number,
): string {
  const local = localTime(instant, utcOffsetHours);
  return `${two(local.getUTCHours())}${locale === "id" ? "." : ":"}${two(local.getUTCMinutes())}`;
}

/** 09.41 WIB. */
export function formatTime(
  locale: Locale,
  instant: string,
  utcOffsetHours: number,
): string {
  const zone =
    zones[utcOffsetHours] ??
    `UTC${utcOffsetHours < 0 ? minus : "+"}${Math.abs(utcOffsetHours)}`;
  return `${formatClock(locale, instant, utcOffsetHours)}${nbsp}${zone}`;
}

/** 9 November 2026. */
export function formatDate(
  locale: Locale,
  instant: string,
  utcOffsetHours: number,
  style: "long" | "short" = "long",
): string {
  const local = localTime(instant, utcOffsetHours);
  return `${local.getUTCDate()}${nbsp}${monthName(locale, local.getUTCMonth(), style)}${nbsp}${local.getUTCFullYear()}`;
}

/** 9 November 2026, 09.41 WIB. */
export function formatMoment(
  locale: Locale,
  instant: string,
  utcOffsetHours: number,
  style: "long" | "short" = "long",
): string {
  return `${formatDate(locale, instant, utcOffsetHours, style)}, ${formatTime(locale, instant, utcOffsetHours)}`;
}

/** True when both instants fall on one local day. */
export function isSameDay(
  a: string,
  b: string,
  utcOffsetHours: number,
): boolean {
  return (
    localTime(a, utcOffsetHours).toISOString().slice(0, 10) ===
    localTime(b, utcOffsetHours).toISOString().slice(0, 10)
  );
}

/** 14,2 KB or 1,3 MB. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1000) return `${formatNumber(locale, bytes)}${nbsp}B`;
  if (bytes < 1_000_000)
    return `${formatNumber(locale, bytes / 1000, 1)}${nbsp}KB`;
  return `${formatNumber(locale, bytes / 1_000_000, 1)}${nbsp}MB`;
}
