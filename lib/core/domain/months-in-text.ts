import { monthOfWord } from "./month-words";

/** A month that a text names; the year is null where the text does not say it. */
export type NamedMonth = { month: number; year: number | null };

/** A title says its month at its beginning or not at all. */
const longestTitle = 500;

const fullNameLength = 5;
const shortFullNames = new Set(["mei", "juni", "juli", "maret", "april"]);

/**
 * The months that a title, the name of a sheet or of a file names: "Rekap Bulan Oktober 2026", "Okt", "lap-2026-10.xlsx". A date with its day (31
 * Oktober 2026) is when something was printed or signed, and names none. A short word such as "Jan" counts only beside a year, after "bulan", or if
 * it is nearly all that the text says, because it may be somebody's name.
 */
export function monthsInText(text: string): NamedMonth[] {
  const words = text
    .slice(0, longestTitle)
    .toLowerCase()
    .replace(/\.(?:xlsx?|csv|html?|txt)$/, "")
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u)
    .filter((word) => word !== "");
  const found = words.flatMap((word, at): NamedMonth[] => {
    const month = monthOfWord(word);
    if (month === null || isDay(words[at - 1])) return [];
    const year = yearOf(words[at + 1]) ?? yearOf(words[at - 1]);
    const isSure =
      year !== null ||
      word.length >= fullNameLength ||
      shortFullNames.has(word) ||
      words[at - 1] === "bulan" ||
      words.length <= 2;
    return isSure ? [{ month, year }] : [];
  });
  return found.length > 0 ? found : numericMonths(words);
}

/** 2026 10, 202610 and 10 2026; not a part of a whole date. */
function numericMonths(words: readonly string[]): NamedMonth[] {
  return words.flatMap((word, at): NamedMonth[] => {
    const joined = /^(20\d\d)(0[1-9]|1[0-2])$/.exec(word);
    if (joined !== null)
      return [{ year: Number(joined[1]), month: Number(joined[2]) }];
    if (!/^20\d\d$/.test(word)) return [];
    const [before, after] = [
      monthNumber(words[at - 1]),
      monthNumber(words[at + 1]),
    ];
    if (after !== null && !isDay(words[at + 2]))
      return [{ year: Number(word), month: after }];
    if (before !== null && !isDay(words[at - 2]))
      return [{ year: Number(word), month: before }];
    return [];
  });
}

function monthNumber(word: string | undefined): number | null {
  return /^(?:0[1-9]|1[0-2])$/.test(word ?? "") ? Number(word) : null;
}

function isDay(word: string | undefined): boolean {
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(word ?? "");
}

function yearOf(word: string | undefined): number | null {
  return /^20\d\d$/.test(word ?? "") ? Number(word) : null;
}

/** True if a text names one month only, and it is another than this one (YYYY-MM). */
export function namesOtherMonth(text: string, month: string): boolean {
  const named = monthsInText(text);
  return named.length > 0 && named.every((one) => !isMonth(one, month));
}

/** True if a named month may be this one (YYYY-MM): the same number, and the same year where it says one. */
export function isMonth(named: NamedMonth, month: string): boolean {
  return (
    named.month === Number(month.slice(5)) &&
    (named.year === null || named.year === Number(month.slice(0, 4)))
  );
}
