import { monthOfWord } from "@/lib/core/domain/month-words";

/** YYYY-MM-DD. */
export type IsoDate = `${string}-${string}-${string}`;

/** In which order a column writes day and month: 31/12/2026, or 12/31/2026 as programs set to American English do. */
export type DateOrder = "dmy" | "mdy";
export const dateOrders = ["dmy", "mdy"] as const;

/** What a text says of a date before it is known in which order its column writes. `either` says two numbers and a year, and only a column tells which is which. */
export type WrittenDate =
  | { kind: "day"; date: IsoDate; hasShortYear: boolean }
  | { kind: "either"; first: number; second: number; year: number }
  | { kind: "empty" }
  | { kind: "unreadable" };

export const emptyDate: WrittenDate = { kind: "empty" };
export const unreadableDate: WrittenDate = { kind: "unreadable" };

/** A time of day behind a date says nothing more about the day. */
const time = String.raw`(?:[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?`;
// A date with a time zone is not read: 17:00Z is already the next day in Indonesia, and no file says which day was meant.
const yearFirst = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`,
  "i",
);
const twoNumbers = new RegExp(
  String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})${time}$`,
  "i",
);
/** "Senin, 5 Oktober 2026". */
const weekday = /^\p{L}{3,9}, */u;
const between = String.raw`[ .,/-]*`;
const dayAndWord = new RegExp(
  String.raw`^(\d{1,2})${between}(\p{L}{3,9})${between}['’]?(\d{4}|\d{2})${time}$`,
  "iu",
);
const wordAndDay = new RegExp(
  String.raw`^(\p{L}{3,9})[ .-]*(\d{1,2})(?:, *| +)(\d{4})${time}$`,
  "iu",
);
const yearAndWord = new RegExp(
  String.raw`^(\d{4})${between}(\p{L}{3,9})${between}(\d{1,2})${time}$`,
  "iu",
);

/** Reads the text of a date: year first, two numbers and a year, or the month as a word. */
export function readDateText(text: string): WrittenDate {
  const iso = yearFirst.exec(text);
  if (iso) return dayOf(iso[1], Number(iso[3]), iso[4]);
  const numbers = twoNumbers.exec(text);
  if (numbers)
    return {
      kind: "either",
      first: Number(numbers[1]),
      second: Number(numbers[3]),
      year: Number(numbers[4]),
    };
  const bare = text.replace(weekday, "");
  return (
    readWithWord(dayAndWord.exec(bare), [3, 2, 1]) ??
    readWithWord(wordAndDay.exec(bare), [3, 1, 2]) ??
    readWithWord(yearAndWord.exec(bare), [1, 2, 3]) ??
    unreadableDate
  );
}

/** A date whose parts stand at the given places, year, month and day; null if the word is no month. */
function readWithWord(
  found: RegExpExecArray | null,
  [year, word, day]: readonly [number, number, number],
): WrittenDate | null {
  const month = monthOfWord(found?.[word] ?? "");
  return month === null ? null : dayOf(found?.[year], month, found?.[day]);
}

function dayOf(
  yearText: string | undefined,
  month: number,
  day: string | undefined,
): WrittenDate {
  const hasShortYear = yearText?.length === 2;
  const year = Number(hasShortYear ? `20${yearText}` : yearText);
  const date = dateOf(year, month, Number(day));
  return date === null ? unreadableDate : { kind: "day", date, hasShortYear };
}

/** A calendar date; null if there is no such day. */
function dateOf(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 2200
    ? (date.toISOString().slice(0, 10) as IsoDate)
    : null;
}

/** How a text is read: in the order of its column, and with two-digit years up to this one. */
export type DateReading = { order: DateOrder; latestYear: number };

/** The date that is meant; null for an empty cell. */
export function dateMeant(
  written: WrittenDate,
  { order, latestYear }: DateReading,
): IsoDate | null | "unreadable" {
  switch (written.kind) {
    case "empty":
      return null;
    case "unreadable":
      return "unreadable";
    case "day":
      // The year 27 of a file of 2026 is no year of a child, but somebody's 1927 or a slip.
      return written.hasShortYear &&
        Number(written.date.slice(0, 4)) > latestYear
        ? "unreadable"
        : written.date;
    case "either": {
      const { first, second, year } = written;
      const [day, month] = order === "dmy" ? [first, second] : [second, first];
      return dateOf(year, month, day) ?? "unreadable";
    }
  }
}
