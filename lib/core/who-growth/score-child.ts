import {
  bmiForAge,
  daysPerMonth,
  heightForAge,
  lastDay,
  lastLyingDay,
  weightForAge,
  weightForHeightTables,
  weightForLengthTables,
  type LmsTable,
  type Sex,
} from "./lms-tables";
import { zByLms, zWithTails } from "./z-score";

export type Posture = "lying" | "standing";

/**
 * One child measured once. Null means "not known". Weight and height are above zero and the age is not negative; whatever reads a file refuses other
 * values.
 */
export type Measurement = {
  sex: Sex | null;
  /** Whole days from birth to the day of measuring. */
  ageDays: number | null;
  weightKg: number | null;
  heightCm: number | null;
  posture: Posture | null;
  hasOedema: boolean;
};

/** Unrounded z; null where it cannot be computed. */
export type GrowthScores = {
  /** Height-for-age (TB/U or PB/U). */
  haz: number | null;
  /** Weight-for-age (BB/U). */
  waz: number | null;
  /** Weight-for-length or -height (BB/PB or BB/TB). */
  whz: number | null;
  /** BMI-for-age (IMT/U). */
  baz: number | null;
};

/** No child stands before nine months of age. If "standing" is recorded before that, the posture is taken as not known. */
const standsFromDays = 9 * daysPerMonth;
/** A child is this much longer lying than standing. */
const lyingMinusStandingCm = 0.7;
/** If age and posture are both unknown, children below this height are scored by the table for lying children. */
const lyingBelowCm = 87;

/** Whole days between two dates (YYYY-MM-DD), negative when `measured` lies before `born`. */
export function ageInDays(born: string, measured: string): number {
  return Math.round((Date.parse(measured) - Date.parse(born)) / 86_400_000);
}

/** The posture that is used: the recorded one, except that no child stands before nine months. */
export function postureAt(
  posture: Posture | null,
  ageDays: number | null,
): Posture | null {
  const isTooYoung = ageDays !== null && ageDays < standsFromDays;
  return posture === "standing" && isTooYoung ? null : posture;
}

/**
 * Before day 731 the tables expect length (lying), from then on height (standing). A child measured the other way is converted by 0.7 cm. If posture
 * or age is unknown, nothing is converted.
 */
export function convertedHeight(
  heightCm: number,
  posture: Posture | null,
  ageDays: number | null,
): number {
  if (ageDays === null) return heightCm;
  const counts = postureAt(posture, ageDays);
  if (ageDays <= lastLyingDay)
    return counts === "standing" ? heightCm + lyingMinusStandingCm : heightCm;
  return counts === "lying" ? heightCm - lyingMinusStandingCm : heightCm;
}

/**
 * The four z-scores of the WHO Child Growth Standards for one measurement, by whole days of age, as WHO's own software counts them.
 * Without an age only weight-for-length/height can be given; from 60 months on none.
 */
export function scoreChild(child: Measurement): GrowthScores {
  const { sex, ageDays, heightCm, posture } = child;
  const scores: GrowthScores = { haz: null, waz: null, whz: null, baz: null };
  if (sex === null || isOutsideAges(ageDays)) return scores;
  const weight = child.hasOedema ? null : child.weightKg;
  const height =
    heightCm === null ? null : convertedHeight(heightCm, posture, ageDays);
  if (height !== null && weight !== null)
    scores.whz = weightForSize(sex, weight, height, child);
  if (ageDays === null) return scores;
  if (height !== null)
    scores.haz = atDay(zByLms, heightForAge[sex], ageDays, height);
  if (weight !== null)
    scores.waz = atDay(zWithTails, weightForAge[sex], ageDays, weight);
  if (height !== null && weight !== null) {
    const bmi = weight / (height / 100) ** 2;
    scores.baz = atDay(zWithTails, bmiForAge[sex], ageDays, bmi);
  }
  return scores;
}

function isOutsideAges(ageDays: number | null): boolean {
  return ageDays !== null && !(ageDays >= 0 && ageDays <= lastDay);
}

function atDay(
  score: typeof zByLms,
  { first, l, m, s }: LmsTable,
  day: number,
  measure: number,
): number {
  const at = day - first;
  return score(measure, l[at] ?? NaN, m[at] ?? NaN, s[at] ?? NaN);
}

/** The age decides which table is used; if it is unknown, the posture; if that is unknown too, the height. */
function isByLength(
  ageDays: number | null,
  posture: Posture | null,
  heightCm: number,
): boolean {
  if (ageDays !== null) return ageDays <= lastLyingDay;
  if (posture !== null) return posture === "lying";
  return heightCm < lyingBelowCm;
}

function weightForSize(
  sex: Sex,
  weightKg: number,
  heightCm: number,
  { ageDays, posture }: Pick<Measurement, "ageDays" | "posture">,
): number | null {
  const tables = isByLength(ageDays, posture, heightCm)
    ? weightForLengthTables
    : weightForHeightTables;
  const { first, l, m, s } = tables[sex];
  const tenths = heightCm * 10 - first;
  const last = l.length - 1;
  // A sum such as 64.3 + 0.7 can miss the limit by a rounding error in its last binary digit.
  if (!(tenths > -1e-9 && tenths < last + 1e-9)) return null;
  const low = Math.min(last - 1, Math.max(0, Math.floor(tenths)));
  const part = tenths - low;
  return zWithTails(
    weightKg,
    between(l, low, part),
    between(m, low, part),
    between(s, low, part),
  );
}

function between(values: Float64Array, low: number, part: number): number {
  const from = values[low] ?? NaN;
  return from + part * ((values[low + 1] ?? NaN) - from);
}
