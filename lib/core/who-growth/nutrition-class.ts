/** Classes of Permenkes 2/2020 by unrounded z; exactly -2 is normal, exactly -3 the milder of the two. */
export type HeightClass = "severely-stunted" | "stunted" | "normal" | "tall";
export type WeightClass =
  "severely-underweight" | "underweight" | "normal" | "at-risk-of-overweight";
export type BodyClass =
  | "severely-wasted"
  | "wasted"
  | "normal"
  | "at-risk-of-overweight"
  | "overweight"
  | "obese";

/** PB/U or TB/U: sangat pendek, pendek, normal, tinggi. */
export function heightClass(haz: number): HeightClass {
  if (haz < -3) return "severely-stunted";
  if (haz < -2) return "stunted";
  return haz > 3 ? "tall" : "normal";
}

/** BB/U: sangat kurang, kurang, normal, risiko lebih. */
export function weightClass(waz: number): WeightClass {
  if (waz < -3) return "severely-underweight";
  if (waz < -2) return "underweight";
  return waz > 1 ? "at-risk-of-overweight" : "normal";
}

/** BB/PB, BB/TB or IMT/U under five years: gizi buruk, kurang, baik, berisiko lebih, lebih, obesitas. */
export function bodyClass(z: number): BodyClass {
  if (z < -3) return "severely-wasted";
  if (z < -2) return "wasted";
  if (z > 3) return "obese";
  if (z > 2) return "overweight";
  return z > 1 ? "at-risk-of-overweight" : "normal";
}
