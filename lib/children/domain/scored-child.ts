import type { Sex } from "@/lib/core/who-growth/lms-tables";
import {
  heightClass,
  type HeightClass,
} from "@/lib/core/who-growth/nutrition-class";
import {
  scoreChild,
  type GrowthScores,
} from "@/lib/core/who-growth/score-child";
import { isImplausible, type GrowthIndex } from "@/lib/core/who-growth/z-score";
import { differenceRule } from "./difference-rule";
import type { DifferenceRule } from "./difference-rule-list";
import type { ChildRow } from "./child-row";

/** A child's scores, unrounded, and how far they can be trusted. */
export type ScoredChild = GrowthScores & {
  /** Bits of the implausible scores, see scoreFlags. */
  flags: number;
  /** Why the height class in the file differs; null if it is the same, or one of the two is missing. */
  difference: DifferenceRule | null;
};

/** The bits by which implausible scores are marked in storage. */
export const scoreFlags: Record<GrowthIndex, number> = {
  haz: 1,
  waz: 2,
  whz: 4,
  baz: 8,
};

/** Height classes. A stated class is stored as its index in this list. */
export const heightClasses: readonly HeightClass[] = [
  "severely-stunted",
  "stunted",
  "normal",
  "tall",
];

const sexes: Record<"L" | "P", Sex> = { L: "male", P: "female" };

/** Scores a row of a file by the WHO standards; e-PPGBM states no oedema. */
export function scoreRow(child: ChildRow): ScoredChild {
  const sex = child.sex === null ? null : sexes[child.sex];
  const { ageDays, weightKg, heightCm, posture } = child;
  const scores = scoreChild({
    sex,
    ageDays,
    weightKg,
    heightCm,
    posture,
    hasOedema: false,
  });
  let flags = 0;
  for (const index of ["haz", "waz", "whz", "baz"] as const) {
    const z = scores[index];
    if (z !== null && isImplausible(index, z)) flags |= scoreFlags[index];
  }
  return {
    ...scores,
    flags,
    difference: difference(child, sex, scores, flags),
  };
}

function difference(
  { ageDays, ageMonths, heightCm, posture, statedClass }: ChildRow,
  sex: Sex | null,
  { haz }: GrowthScores,
  flags: number,
): DifferenceRule | null {
  if (sex === null || ageDays === null || ageMonths === null) return null;
  if (heightCm === null || statedClass === null) return null;
  return differenceRule({
    sex,
    ageDays,
    ageMonths,
    heightCm,
    posture,
    haz,
    hazFlagged: (flags & scoreFlags.haz) > 0,
    stated: statedClass,
  });
}

/** True where the class counts as stunted: pendek or sangat pendek. */
export function isStunted(height: HeightClass): boolean {
  return height === "stunted" || height === "severely-stunted";
}

/** The height class in which a child is counted; null if it is counted in none. */
export function countedHeightClass({
  haz,
  flags,
}: Pick<ScoredChild, "haz" | "flags">): HeightClass | null {
  return haz === null || (flags & scoreFlags.haz) > 0 ? null : heightClass(haz);
}
