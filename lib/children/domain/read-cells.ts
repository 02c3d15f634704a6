import type { HeightClass } from "@/lib/core/who-growth/nutrition-class";
import type { Posture } from "@/lib/core/who-growth/score-child";
import {
  isErrorCell,
  isFormulaCell,
  isPercentCell,
  textOfCell,
  type Cell,
  type PlainCell,
} from "@/lib/core/domain/cell";

/** Characters that Excel and web exports leave around a value: spaces of every width, and the apostrophe that marks a number as text. */
const surroundings =
  /^[\s\u00a0\u200b\u202f\ufeff']+|[\s\u00a0\u200b\u202f\ufeff]+$/g;
const blank = /^[-–—]?$/;

/** A cell without a value: a spreadsheet error, or a formula whose result the sender's program did not store. */
const broken = Symbol("broken cell");

function valueOf(cell: Cell): PlainCell | typeof broken {
  const isFormula = isFormulaCell(cell);
  const value = isFormula ? cell.value : cell;
  if (isErrorCell(value) || (isFormula && value === null)) return broken;
  // A percentage is no weight, height or date, however it looks.
  if (isPercentCell(value)) return broken;
  return typeof value === "string" ? withoutSurroundings(value) : value;
}

/** Nearly every text begins and ends with a letter or a digit. Then there is nothing to remove. */
function withoutSurroundings(text: string): string {
  const isPlain = (code: number) => code > 0x2f && code < 0x7f;
  return isPlain(text.charCodeAt(0)) &&
    isPlain(text.charCodeAt(text.length - 1))
    ? text
    : text.replace(surroundings, "");
}

/** The text of a cell without what exports leave around it; "" for an empty cell, a single dash and a spreadsheet error. */
export function readText(cell: Cell): string {
  const value = valueOf(cell);
  if (value === broken) return "";
  const text = textOfCell(value);
  return blank.test(text) ? "" : text;
}

// A date with a time zone is not read: 17:00Z is already the next day in Indonesia, and no file says which day was meant.
const isoDate =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const dayFirstDate = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const serialText = /^\d{5}$/;
type ReadDate = IsoDate | null | "unreadable";

/** A file repeats about two thousand dates many times. Other texts are not remembered, because a name may stand where a date belongs. */
const mostKnownDates = 20_000;
const knownDates = new Map<string, ReadDate>();

function knownDateOfText(text: string): ReadDate {
  const known = knownDates.get(text);
  if (known !== undefined) return known;
  const date = dateOfText(text);
  if (date !== "unreadable" && knownDates.size < mostKnownDates)
    knownDates.set(text, date);
  return date;
}

/** Day 0 of Excel's 1900 system, for dates from March 1900 on. Excel takes 1900 for a leap year. */
const excelDayZero = Date.UTC(1899, 11, 30);
const firstSerial = 20_000;
const lastSerial = 80_000;

/** YYYY-MM-DD. */
type IsoDate = `${string}-${string}-${string}`;

/**
 * A date as YYYY-MM-DD; null for an empty cell or a dash. It reads date cells, ISO text with or without a time, day/month/year (the day always first)
 * and Excel's serial numbers. A year of two digits, a day that does not exist and everything else is "unreadable".
 */
export function readDate(cell: Cell): ReadDate {
  const value = valueOf(cell);
  if (value === broken || typeof value === "boolean") return "unreadable";
  if (value === null) return null;
  if (typeof value === "number") return dateOfSerial(value);
  if (typeof value === "string") return knownDateOfText(value);
  return Number.isNaN(value.getTime())
    ? "unreadable"
    : dateOf(
        value.getUTCFullYear(),
        value.getUTCMonth() + 1,
        value.getUTCDate(),
      );
}

function dateOfText(text: string): IsoDate | null | "unreadable" {
  if (blank.test(text)) return null;
  if (serialText.test(text)) return dateOfSerial(Number(text));
  const iso = isoDate.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = dayFirstDate.exec(text);
  return written
    ? dateOf(Number(written[4]), Number(written[3]), Number(written[1]))
    : "unreadable";
}

function dateOfSerial(serial: number): IsoDate | "unreadable" {
  return serial >= firstSerial && serial <= lastSerial
    ? isoOf(excelDayZero + Math.floor(serial) * 86_400_000)
    : "unreadable";
}

function dateOf(
  year: number,
  month: number,
  day: number,
): IsoDate | "unreadable" {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 2200
    ? isoOf(date.getTime())
    : "unreadable";
}

function isoOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10) as IsoDate;
}

/** A weight in kilograms or a height in centimetres, or why there is none. `shown` is given only if it cannot tell who the child is. */
export type Measure =
  | { kind: "value"; value: number }
  | { kind: "missing" }
  | { kind: "unreadable" | "unit" | "out-of-range"; shown: string | null };

const notMeasured = new Set(["outlier", "null", "nan", "#n/a"]);
/** What e-PPGBM writes if it has no number. */
const placeholder = 999.99;
const decimal = /^([-+−–]?)(\d+)(?:[.,:](\d+))?$/;

/**
 * A measured weight (kg) or height (cm); decimals with comma, point or colon. Empty cells, dashes, "Outlier" and 999.99 are missing. A number that
 * looks like grams, millimetres or metres is "unit". It is never converted, because a typing error looks the same.
 */
export function readMeasure(cell: Cell, kind: "weight" | "height"): Measure {
  const value = valueOf(cell);
  if (value === null) return { kind: "missing" };
  if (typeof value !== "number" && typeof value !== "string")
    return { kind: "unreadable", shown: null };
  if (typeof value === "string" && isMissing(value)) return { kind: "missing" };
  const number = typeof value === "string" ? decimalOf(value) : value;
  if (number === placeholder) return { kind: "missing" };
  const shown = () => harmless(String(value), number);
  if (number === null || !Number.isFinite(number))
    return { kind: "unreadable", shown: shown() };
  const trouble = troubles[kind](number);
  return trouble === null
    ? { kind: "value", value: number }
    : { kind: trouble, shown: shown() };
}

function isMissing(text: string): boolean {
  return blank.test(text) || notMeasured.has(text.toLowerCase());
}

function decimalOf(text: string): number | null {
  const parts = decimal.exec(text);
  if (!parts) return null;
  const size = Number(`${parts[2] ?? ""}.${parts[3] ?? "0"}`);
  return parts[1] === "" || parts[1] === "+" ? size : -size;
}

const troubles: Record<
  "weight" | "height",
  (measure: number) => "unit" | "out-of-range" | null
> = {
  weight: (kg) => {
    if (kg >= 0.5 && kg <= 60) return null;
    return kg >= 500 ? "unit" : "out-of-range";
  },
  height: (cm) => {
    if (cm >= 20 && cm <= 150) return null;
    const isMillimetres = cm >= 300 && cm <= 1500;
    const isMetres = cm >= 0.3 && cm <= 1.6;
    return isMillimetres || isMetres ? "unit" : "out-of-range";
  },
};

const digitsAndUnit = /^(?=.*\d)[-\d.,: ]{1,8}(?:kg|gr|gram|g|cm|mm|m|it)?$/i;
/** 1-3-2024 or 12:03:24 may be a birth date that has slipped into the column. */
const threeNumbers = /\d\D+\d+\D+\d/;
/** A number from here on may be a birth date as Excel counts days, or a part of a NIK. No young child weighs as many grams. */
const firstTelling = 30_000;

function harmless(text: string, number: number | null): string | null {
  if (!digitsAndUnit.test(text) || threeNumbers.test(text)) return null;
  const largest =
    number ?? Math.max(0, ...(text.match(/\d+/g) ?? []).map(Number));
  return Math.abs(largest) < firstTelling ? text : null;
}

/** A word in the form that is looked up: lower case, without spaces, hyphens and full stops. */
function wordOf(cell: Cell): string {
  return readText(cell)
    .toLowerCase()
    .replaceAll(/[\s\u00a0.-]+/g, "");
}

const sexes = new Map<string, "L" | "P">([
  ...["l", "lk", "lakilaki"].map((word) => [word, "L"] as const),
  ...["p", "pr", "perempuan"].map((word) => [word, "P"] as const),
]);

/** Laki-laki (boy) or perempuan (girl) as L or P; null for an empty cell or a dash. */
export function readSex(cell: Cell): "L" | "P" | null | "unreadable" {
  return readWord(cell, sexes);
}

function readWord<Meaning>(
  cell: Cell,
  meanings: ReadonlyMap<string, Meaning>,
): Meaning | null | "unreadable" {
  if (valueOf(cell) === broken) return "unreadable";
  const word = wordOf(cell);
  return word === "" ? null : (meanings.get(word) ?? "unreadable");
}

const postures = new Map<string, Posture>([
  ["terlentang", "lying"],
  ["telentang", "lying"],
  ["berbaring", "lying"],
  ["baring", "lying"],
  ["berdiri", "standing"],
]);

/**
 * How the child was measured. Only whole words are read, because a single L may be the sex, slipped by one column. Everything else means "not known".
 */
export function readPosture(cell: Cell): Posture | null {
  return postures.get(wordOf(cell)) ?? null;
}

export type Gain = "N" | "T" | "O" | "B";

const gains = new Map<string, Gain>([
  ["n", "N"],
  ["naik", "N"],
  ...["t", "t1", "t2", "t3", "2t", "tidaknaik"].map(
    (word) => [word, "T"] as const,
  ),
  ["o", "O"],
  ["b", "B"],
]);

/**
 * Whether the weight was gained: N naik (gained), T tidak naik (not gained), O not weighed last month, B first time weighed; null for an
 * empty cell or a dash. Other software has read N as "not" and T as "turun".
 */
export function readGain(cell: Cell): Gain | null | "unreadable" {
  return readWord(cell, gains);
}

const heightLabels = new Map<string, HeightClass>([
  ["sangatpendek", "severely-stunted"],
  ["pendek", "stunted"],
  ["normal", "normal"],
  ["tinggi", "tall"],
]);

/** The class of TB/U in the words of an export (Permenkes 2/2020), in upper or lower case; null for anything else. */
export function readHeightClass(cell: Cell): HeightClass | null {
  return heightLabels.get(wordOf(cell)) ?? null;
}

/** No living child has such a z. A larger number belongs to another column. */
const largestZ = 50;

/** A z-score as a file states it; null for a placeholder, a word, or a number that cannot be a z. */
export function readZ(cell: Cell): number | null {
  const value = valueOf(cell);
  const z =
    typeof value === "string"
      ? decimalOf(value)
      : typeof value === "number"
        ? value
        : null;
  return z !== null && Math.abs(z) <= largestZ ? z : null;
}
