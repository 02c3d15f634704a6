import type { Answer } from "@/lib/core/catalogue/answer";
import { roundShown, shownValue } from "@/lib/core/domain/shown-number";
import { findingKinds, type FindingKindId, type Judged } from "./finding-kinds";

/**
 * What the score is made of. Each part is a share of sums, in percent; the score is their mean, each part weighing as here. The weights are the product's own
 * and add up to 100: whether there is a report at all weighs most, since without it nothing else can be judged.
 */
export const scoreParts = [
  { id: "complete", weight: 25 },
  { id: "timely", weight: 15 },
  { id: "filled", weight: 15 },
  { id: "consistent", weight: 15 },
  { id: "plausible", weight: 15 },
  { id: "genuine", weight: 15 },
] as const;
export type ScorePartId = (typeof scoreParts)[number]["id"];

/** Sums over the posyandu of an area in a month. */
export type ScoreCounts = {
  registered: number;
  reported: number;
  onTime: number;
  /** Forms that the last run looked at, and how many needed elements they hold, of how many. */
  forms: number;
  given: number;
  needed: number;
  /** Posyandu with a standing finding that lowers a part. */
  touched: Readonly<Partial<Record<Judged, number>>>;
};

export type ScorePart = { id: ScorePartId; weight: number; answer: Answer };
export type Score = { answer: Answer; parts: ScorePart[] };

/** Kinds of findings by the part of the score that they lower. How full the forms are is counted, not found. */
export const kindsOfPart: Readonly<
  Record<Exclude<Judged, "filled">, readonly FindingKindId[]>
> = {
  consistent: kindsThatLower("consistent"),
  plausible: kindsThatLower("plausible"),
  genuine: kindsThatLower("genuine"),
};

function kindsThatLower(part: Judged): FindingKindId[] {
  return findingKinds
    .filter(({ judged }) => judged === part)
    .map(({ id }) => id);
}

/**
 * The score of an area and month with its parts. It is the weighted mean of the parts as they are shown, so that whoever reckons it again from the table gets
 * the same. Without posyandu it is not applicable; without a report there is none.
 */
export function scoreOf(counts: ScoreCounts): Score {
  const { registered, reported, onTime, forms, given, needed, touched } =
    counts;
  const free = (part: Judged) =>
    shareOfForms(forms - (touched[part] ?? 0), forms);
  const answers: Record<ScorePartId, Answer> = {
    complete:
      registered === 0
        ? { state: "not-applicable" }
        : shareOfForms(reported, registered),
    timely: shareOfForms(onTime, reported),
    filled: shareOfForms(given, needed),
    consistent: free("consistent"),
    plausible: free("plausible"),
    genuine: free("genuine"),
  };
  const parts = scoreParts.map(({ id, weight }) => ({
    id,
    weight,
    answer: answers[id],
  }));
  return { answer: meanOf(parts, registered), parts };
}

function shareOfForms(numerator: number, denominator: number): Answer {
  if (denominator === 0) return { state: "not-reported" };
  const value = (100 * numerator) / denominator;
  return { state: "value", value, numerator, denominator };
}

function meanOf(parts: readonly ScorePart[], registered: number): Answer {
  if (registered === 0) return { state: "not-applicable" };
  let sum = 0;
  let weights = 0;
  for (const { answer, weight } of parts) {
    if (answer.state !== "value") return { state: "not-reported" };
    sum += weight * shownValue("percent", answer.value);
    weights += weight;
  }
  // Whole tenths times whole weights: rounding takes off what binary fractions add to them.
  const numerator = roundShown(sum, 1);
  const value = numerator / weights;
  return { state: "value", value, numerator, denominator: weights };
}
