import type { Month } from "@/lib/core/domain/month";

const dayMs = 86_400_000;
/** Mean length of twelve lunar months; Idul Fitri moves back by the rest of the solar year. */
const lunarYearMs = 354.367 * dayMs;
/** Idul Fitri 1445 H as the government announced it: 10 April 2024. */
const knownLebaran = Date.UTC(2024, 3, 10);
const fastingMs = 30 * dayMs;
const holidayMs = 8 * dayMs;

/** Permendagri 13/2024 was promulgated on 17 September 2024: no posyandu reports the six fields before the month after. */
export const sixFieldsFrom = "2024-10" as Month;

export type Season = {
  /** Share of the month that lies in Ramadan or the holidays after it, 0 to 1. */
  fasting: number;
  /** February and August. */
  isVitaminA: boolean;
  /** June: Operasi Timbang, when all under-fives are to be weighed and measured. */
  isGreatWeighing: boolean;
  /** School and year-end holidays. */
  isDecember: boolean;
  /** Last month of a quarter, when some regencies pay the kader for three months. */
  isQuarterEnd: boolean;
};

/** What a calendar month does to the work of a posyandu. */
export function seasonOf(month: Month): Season {
  const number = Number(month.slice(5));
  return {
    fasting: fastingShare(month),
    isVitaminA: number === 2 || number === 8,
    isGreatWeighing: number === 6,
    isDecember: number === 12,
    isQuarterEnd: number % 3 === 0,
  };
}

/**
 * Idul Fitri is computed from one known date with the mean length of lunar years. For decades the error is below two days, which is enough for a
 * share of a month.
 */
function fastingShare(month: Month): number {
  const start = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1);
  const end = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)));
  const nearest = Math.round((start - knownLebaran) / lunarYearMs);
  const shares = [-1, 0, 1].map((step) => {
    const lebaran = knownLebaran + (nearest + step) * lunarYearMs;
    const from = Math.max(start, lebaran - fastingMs);
    const to = Math.min(end, lebaran + holidayMs);
    return Math.max(0, to - from) / (end - start);
  });
  return Math.min(
    1,
    shares.reduce((total, share) => total + share, 0),
  );
}
