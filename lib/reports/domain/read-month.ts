import {
  monthsOfNumbers,
  parseMonth,
  type Month,
} from "@/lib/core/domain/month";
import { monthOfWord } from "@/lib/core/domain/month-words";
import type { TableRow } from "@/lib/core/domain/cell";
import { textAt, type Columns } from "./columns";
import type { RowIssueCode } from "./issue-texts";

/** Whether the first number of a date is its day or its month. One column has one order. */
export type DateOrder = "day-first" | "month-first";

export type MonthRead =
  | { kind: "known"; month: Month }
  | { kind: "refused"; code: RowIssueCode; value: string | null };

type MonthContext = {
  columns: Columns;
  month: Month | null;
  currentMonth: Month;
  dateOrder: DateOrder | null;
};

/** The month that a row names, else the one that its sender chose. */
export function readMonth(row: TableRow, context: MonthContext): MonthRead {
  const { month: chosen, currentMonth } = context;
  const text = monthText(row, context);
  if (text === "" && chosen === null)
    return { kind: "refused", code: "month-missing", value: null };
  const month =
    text === "" ? chosen : monthOf(withoutSerialDay(text, chosen), context);
  if (month === "ambiguous")
    return { kind: "refused", code: "month-ambiguous", value: text };
  if (month === null)
    return { kind: "refused", code: "month-unreadable", value: text };
  if (chosen !== null && chosen !== month)
    return { kind: "refused", code: "month-differs", value: text };
  return month > currentMonth
    ? { kind: "refused", code: "month-in-future", value: text || month }
    : { kind: "known", month };
}

/** What the row says of its month; a year in a column of its own is put behind a month without one. */
function monthText(
  row: TableRow,
  { columns: { identity } }: MonthContext,
): string {
  const text = textAt(row, identity.month);
  const year = textAt(row, identity.year);
  const isAlone = /^\d{1,2}$/.test(text) || monthOfWord(text) !== null;
  return isAlone && /^20\d\d$/.test(year)
    ? `${text.padStart(2, "0")} ${year}`
    : text;
}

function monthOf(
  text: string,
  { month: chosen, dateOrder }: MonthContext,
): Month | "ambiguous" | null {
  // The sender chose the year; the row says no other.
  if (chosen !== null && monthOfWord(text) === Number(chosen.slice(5)))
    return chosen;
  const readings = monthsOfNumbers(text);
  if (readings === null) return parseMonth(text);
  const { dayFirst, monthFirst } = readings;
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  if (dateOrder === null)
    return chosen === dayFirst || chosen === monthFirst ? chosen : "ambiguous";
  return dateOrder === "day-first" ? dayFirst : monthFirst;
}

/**
 * The month of the number by which a spreadsheet keeps a day of 2020 to 2049: a column of dates may be formatted as numbers. It is believed only beside
 * a month that was chosen, since programs do not agree on the day from which they count.
 */
function withoutSerialDay(text: string, chosen: Month | null): string {
  const isSerialDay =
    /^[45]\d{4}$/.test(text) && text >= "43831" && text <= "54788";
  if (chosen === null || !isSerialDay) return text;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
  return day.toISOString().slice(0, 7);
}

/** What a row tells about the order of dates in its column: an order, nothing, or that it needs to be told. */
export function orderOf(
  row: TableRow,
  { identity }: Columns,
): DateOrder | "open" | null {
  const readings = monthsOfNumbers(textAt(row, identity.month));
  if (readings === null) return null;
  if (readings.dayFirst === null) return "month-first";
  return readings.monthFirst === null ? "day-first" : "open";
}
