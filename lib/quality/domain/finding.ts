import type { Month } from "@/lib/core/domain/month-steps";
import type { ExaminedElement } from "./examined-elements";
import type { FindingKindId, Severity } from "./finding-kinds";
import type { RateId } from "./rates";

/** What last digits were counted of. */
export type DigitSource = "counts" | "weight" | "height";

/** The numbers from which a finding's sentence is made, by what they are. Percentages are unrounded. */
export type Why = {
  rate?: RateId;
  value?: number;
  numerator?: number;
  denominator?: number;
  /** The median of what it was held against, how many values that were, and how many steps it lies from it. */
  usual?: number;
  of?: number;
  z?: number;
  /** The median of the same calendar month in earlier years, where there are any. */
  season?: number;
  before?: number;
  beforeMonth?: Month;
  after?: number;
  months?: number;
  /** Of last digits: of what, how many of each digit, and the score. */
  source?: DigitSource;
  digits?: number[];
  score?: number;
};

/** Something in the reports of a month that should be looked at. Pure: where it stands in the database, and what became of it, is not part of it. */
export type Finding = {
  kind: FindingKindId;
  /** The village of the posyandu, or the area itself where the finding is about an area. */
  area: string;
  /** Null where the finding is about an area. */
  posyandu: string | null;
  elements: ExaminedElement[];
  severity: Severity;
  why: Why;
  /** The counts on which the finding rests: as long as they are the same, what was accepted of it stays accepted. */
  fingerprint: string;
};

/** What tells a finding of a month from the others of that month: the same key in two runs is the same finding. */
export function keyOfFinding({
  kind,
  area,
  posyandu,
  elements,
  why,
}: Pick<Finding, "kind" | "area" | "posyandu" | "elements" | "why">): string {
  return [kind, posyandu ?? area, why.source ?? "", ...elements].join("|");
}
