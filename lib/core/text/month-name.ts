import type { Locale } from "@/lib/core/domain/text-pair";

const long: Record<Locale, readonly string[]> = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
const short: Record<Locale, readonly string[]> = {
  id: [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Mei",
    "Jun",
    "Jul",
    "Agu",
    "Sep",
    "Okt",
    "Nov",
    "Des",
  ],
  en: [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
  ],
};

/**
 * The names are written here and not taken from the JavaScript engine, because server and browser must write the same word. `index` counts from 0.
 */
export function monthName(
  locale: Locale,
  index: number,
  style: "long" | "short" = "long",
): string {
  return (style === "long" ? long : short)[locale][index] ?? "";
}
