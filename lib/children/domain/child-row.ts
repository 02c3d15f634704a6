import type { Month } from "@/lib/core/domain/month";
import type { Cell } from "@/lib/core/domain/cell";
import type { HeightClass } from "@/lib/core/who-growth/nutrition-class";
import type { Posture } from "@/lib/core/who-growth/score-child";
import type { WrittenPlace } from "@/lib/registry/domain/match-place";
import type { ChildColumn } from "./child-columns";
import type { ChildIssueCode } from "./child-issue-codes";
import type { Gain } from "./read-cells";

/** One child measured on one day. */
export type ChildRow = {
  rowNumber: number;
  /** Of measuring. */
  month: Month;
  measuredOn: string;
  sex: "L" | "P" | null;
  ageDays: number | null;
  /** Completed calendar months. */
  ageMonths: number | null;
  weightKg: number | null;
  heightCm: number | null;
  posture: Posture | null;
  gain: Gain | null;
  /** The class of TB/U as the file states it. */
  statedClass: HeightClass | null;
  place: WrittenPlace;
  /** The text by which the child is recognised. It is only hashed with a key, never stored or shown; null if the row says too little. */
  identity: string | null;
  /** The text by which it was recognised before numbers in names counted, if that is another one. */
  olderIdentity?: string;
};

/**
 * `refused` keeps the row out, `left-out` drops one value, `note` changes nothing. `value` is always a measure, so that it does not tell who the
 * child is.
 */
export type ChildRowProblem = {
  code: ChildIssueCode;
  effect: "refused" | "left-out" | "note";
  column: ChildColumn | null;
  value: string | null;
};

/** A row that is being read, and what was found wrong in it so far. */
export type RowReader = {
  cellOf: (column: ChildColumn) => Cell;
  problems: ChildRowProblem[];
};

/** Says that a value of the row had to be left out. Returns null, to stand for it. */
export function leaveOut(
  { problems }: RowReader,
  code: ChildIssueCode,
  column: ChildColumn,
  value: string | null = null,
): null {
  problems.push({ code, effect: "left-out", column, value });
  return null;
}
