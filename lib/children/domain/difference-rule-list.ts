/** Why the height class a file states may differ from the computed one. Measurements store the index, so the order stays. */
export const differenceRules = [
  "age-in-months",
  "posture",
  "posture-and-months",
  "rounding",
  "flagged",
  "unexplained",
] as const;
export type DifferenceRule = (typeof differenceRules)[number];
