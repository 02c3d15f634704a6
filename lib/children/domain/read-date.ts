import type { Cell } from "@/lib/core/domain/cell";
import { withoutInvisible } from "@/lib/core/domain/invisible-marks";
import { brokenCell, isBlank, valueOfCell } from "./cell-value";
import {
  dateMeant,
  emptyDate,
  readDateText,
  unreadableDate,
  type DateReading,
  type IsoDate,
  type WrittenDate,
} from "./date-text";

const serialText = /^\d{5}$/;

/** A file repeats about two thousand dates many times. Other texts are not remembered, because a name may stand where a date belongs. */
const mostKnownDates = 20_000;
const knownDates = new Map<string, WrittenDate>();

/** Day 0 of Excel's 1900 system, for dates from March 1900 on. Excel takes 1900 for a leap year. */
const excelDayZero = Date.UTC(1899, 11, 30);
const firstSerial = 20_000;
const lastSerial = 80_000;
const day = 86_400_000;

/**
 * Midnight that a program has put a little too early, such as 23:59:12 of the day before: the local time of Jakarta before 1924 was 48 seconds off the
 * full minute, and libraries that reckon with it carry those seconds into spreadsheets.
 */
const midnightSlip = 60_000;

/** What a cell says of a date, before the order of its column is known. It reads date cells, Excel's serial numbers and texts. */
export function readWrittenDate(cell: Cell): WrittenDate {
  const value = valueOfCell(cell);
  if (value === brokenCell || typeof value === "boolean") return unreadableDate;
  if (value === null) return emptyDate;
  if (typeof value === "number") return dateOfSerial(value);
  if (typeof value === "string") return knownDateOfText(value);
  return dateOfTime(value.getTime());
}

/**
 * A date as YYYY-MM-DD; null for an empty cell or a dash. A numeric year of two digits, a day that does not exist and everything else is
 * "unreadable".
 */
export function readDate(
  cell: Cell,
  reading: DateReading = { order: "dmy", latestYear: 2099 },
): IsoDate | null | "unreadable" {
  return dateMeant(readWrittenDate(cell), reading);
}

function knownDateOfText(text: string): WrittenDate {
  const known = knownDates.get(text);
  if (known !== undefined) return known;
  const written = dateOfText(text);
  if (written.kind !== "unreadable" && knownDates.size < mostKnownDates)
    knownDates.set(text, written);
  return written;
}

function dateOfText(text: string): WrittenDate {
  if (isBlank(text)) return emptyDate;
  return serialText.test(text)
    ? dateOfSerial(Number(text))
    : readDateText(withoutInvisible(text));
}

function dateOfSerial(serial: number): WrittenDate {
  return serial >= firstSerial && serial <= lastSerial
    ? dateOfTime(excelDayZero + serial * day)
    : unreadableDate;
}

function dateOfTime(time: number): WrittenDate {
  if (Number.isNaN(time)) return unreadableDate;
  const date = new Date(time + midnightSlip);
  const year = date.getUTCFullYear();
  return year >= 1900 && year < 2200
    ? {
        kind: "day",
        date: date.toISOString().slice(0, 10) as IsoDate,
        hasShortYear: false,
      }
    : unreadableDate;
}
