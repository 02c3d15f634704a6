import type { HeightClass } from "@/lib/core/who-growth/nutrition-class";
import type { Posture } from "@/lib/core/who-growth/score-child";
import type { Cell } from "@/lib/core/domain/cell";
import { brokenCell, readText, valueOfCell } from "./cell-value";
import { decimalOf } from "./read-measure";

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
  if (valueOfCell(cell) === brokenCell) return "unreadable";
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
  const value = valueOfCell(cell);
  const z =
    typeof value === "string"
      ? decimalOf(value)
      : typeof value === "number"
        ? value
        : null;
  return z !== null && Math.abs(z) <= largestZ ? z : null;
}
