import { daysPerMonth, type Sex } from "@/lib/core/who-growth/lms-tables";
import {
  heightClass,
  type HeightClass,
} from "@/lib/core/who-growth/nutrition-class";
import { scoreChild, type Posture } from "@/lib/core/who-growth/score-child";
import { roundScore } from "@/lib/core/who-growth/z-score";
import type { DifferenceRule } from "./difference-rule-list";

type ComparedChild = {
  sex: Sex;
  ageDays: number;
  /** Completed calendar months. */
  ageMonths: number;
  heightCm: number;
  posture: Posture | null;
  /** Unrounded. */
  haz: number | null;
  hazFlagged: boolean;
  stated: HeightClass;
};

/**
 * The first rule that explains the difference: computed by it, the measurement gets the class that the file states. Null if both classes agree or
 * none was computed. An implausible score has no class, so every stated class differs from it.
 */
export function differenceRule(child: ComparedChild): DifferenceRule | null {
  const { ageDays, ageMonths, haz, posture, stated } = child;
  if (haz === null) return null;
  if (child.hazFlagged) return "flagged";
  if (heightClass(haz) === stated) return null;
  const fullMonths = Math.round(ageMonths * daysPerMonth);
  if (classAt(child, ageDays, null) === stated) return "posture";
  if (classAt(child, fullMonths, posture) === stated) return "age-in-months";
  if (classAt(child, fullMonths, null) === stated) return "posture-and-months";
  const rounded = [roundScore(haz), Math.round(haz * 10) / 10];
  return rounded.some((z) => heightClass(z) === stated)
    ? "rounding"
    : "unexplained";
}

function classAt(
  { sex, heightCm }: ComparedChild,
  ageDays: number,
  posture: Posture | null,
): HeightClass | null {
  const { haz } = scoreChild({
    sex,
    ageDays,
    heightCm,
    posture,
    weightKg: null,
    hasOedema: false,
  });
  return haz === null ? null : heightClass(haz);
}
